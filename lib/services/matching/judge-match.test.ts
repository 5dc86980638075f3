import { beforeAll, expect, it } from 'vitest';
import { database } from '@/lib/data/client';
import { keepPriorChecks } from '@/lib/data/prior-checks';
import type { Writer } from '@/lib/data/transaction';
import { editClaim } from '@/lib/services/claims/edit-claim';
import type { Context } from '@/lib/services/context';
import { citeMatch } from '@/lib/services/matching/cite-match';
import { bringBack, setApart } from '@/lib/services/matching/judge-match';
import { matchesOfClaim } from '@/lib/services/matching/matches-of-claim';
import { undo } from '@/lib/services/undo/undo';
import { useTestDatabase } from '@/tests/support/database';
import { claimUnderReview, contextOfNew, eventsNewestFirst } from '@/tests/support/review-desk';

useTestDatabase();

const ferry = 'In May 2021 the council of Nordvik bought a ferry for 84 million crowns.';
let reviewer: Context;
let claimId: string;
let otherId: string;
let checkId: string;

beforeAll(async () => {
  reviewer = await contextOfNew('reviewer');
  const worded = async (wording: string) => {
    const { claimId: id } = await claimUnderReview();
    await editClaim(reviewer, { id, wording, expectedVersion: 1 });
    return id;
  };
  claimId = await worded('Nordvik paid 84 million crowns for a ferry in May 2021.');
  otherId = await worded('The ferry that Nordvik bought in May 2021 cost 84 million crowns.');
  const check = {
    url: 'https://checks.example/ferry?utm_source=feed',
    claim: ferry,
    claimant: null,
    publisher: 'Checks',
    title: 'No, it did not',
    reviewedOn: '2024-05-01',
    rating: 'False',
    language: 'en',
  };
  await database().prisma.$transaction((tx) => keepPriorChecks(tx as Writer, [check], new Date()));
  checkId = (await database().prisma.priorCheck.findFirstOrThrow()).id;
});

const found = async (id: string) =>
  (await matchesOfClaim(reviewer, { claimId: id })).map((match) => match.id).toSorted();
const latestSequence = async () => {
  const { sequence } = await database().prisma.auditHead.findUniqueOrThrow({ where: { id: 1 } });
  return sequence;
};

it('finds the other claim and the prior check beside a claim, and not the claim itself', async () => {
  expect(await found(claimId)).toEqual([otherId, checkId].toSorted());
  expect(await found(otherId)).toEqual([claimId, checkId].toSorted());
});

it('remembers from both sides that two claims are not the same, until that is taken back', async () => {
  await setApart(reviewer, { claimId: otherId, matchId: claimId });
  expect([await found(claimId), await found(otherId)]).toEqual([[checkId], [checkId]]);
  await expect(setApart(reviewer, { claimId, matchId: otherId })).rejects.toMatchObject({
    code: 'already_done',
  });
  const { sequence } = await undo(reviewer, { sequence: await latestSequence() });
  expect(await found(claimId)).toContain(otherId);
  await undo(reviewer, { sequence });
  expect(await found(claimId)).toEqual([checkId]);
  await bringBack(reviewer, { claimId, matchId: otherId });
  expect(await found(otherId)).toContain(claimId);
  expect((await eventsNewestFirst())[0]).toMatchObject({
    type: 'match.broughtBack',
    other: { kind: 'claim', id: otherId },
  });
});

it('remembers a prior check for the one claim alone', async () => {
  await setApart(reviewer, { claimId, matchId: checkId });
  expect(await found(claimId)).toEqual([otherId]);
  expect(await found(otherId)).toContain(checkId);
  await bringBack(reviewer, { claimId, matchId: checkId });
});

it('is refused to whoever only reads, and of what there is not', async () => {
  const reader = await contextOfNew('reader');
  await expect(setApart(reader, { claimId, matchId: checkId })).rejects.toMatchObject({
    code: 'forbidden',
  });
  await expect(citeMatch(reader, { claimId, matchId: checkId })).rejects.toMatchObject({
    code: 'forbidden',
  });
  for (const matchId of [claimId, crypto.randomUUID()]) {
    await expect(setApart(reviewer, { claimId, matchId })).rejects.toMatchObject({
      code: 'not_found',
    });
  }
});

it('cites a prior check with a source of its own, which a second claim shares; each goes back whole', async () => {
  const { sources, source, stance, withoutQuote } = await (async () => {
    const cited = await citeMatch(reviewer, { claimId, matchId: checkId });
    return { ...cited, sources: await database().prisma.source.count() };
  })();
  expect(stance).toBe('context');
  expect(withoutQuote?.words).toBe(`A prior check: Checks rates “${ferry}” as “False”.`);
  expect(source.csl).toMatchObject({
    type: 'webpage',
    title: 'No, it did not',
    'container-title': 'Checks',
    issued: { 'date-parts': [[2024, 5, 1]] },
  });
  await expect(citeMatch(reviewer, { claimId, matchId: checkId })).rejects.toMatchObject({
    code: 'already_done',
  });
  const first = await latestSequence();
  const again = await citeMatch(reviewer, { claimId: otherId, matchId: checkId });
  expect(again.source.id).toBe(source.id);
  expect(await database().prisma.source.count()).toBe(sources);
  await undo(reviewer, { sequence: await latestSequence() });
  await undo(reviewer, { sequence: first });
  expect(await database().prisma.citation.count({ where: { status: 'active' } })).toBe(0);
  expect(await database().prisma.source.count({ where: { status: 'active' } })).toBe(0);
});
