import { beforeAll, describe, expect, it, vi } from 'vitest';
import { database } from '@/lib/data/client';
import { keepPriorChecks } from '@/lib/data/prior-checks';
import type { Writer } from '@/lib/data/transaction';
import { MatchIndex } from '@/lib/domain/match/match-index';
import { findMatches } from '@/lib/domain/match/ranking';
import type { PriorCheck } from '@/lib/domain/prior-check/prior-check';
import { editClaim } from '@/lib/services/claims/edit-claim';
import { restoreClaim, retireClaim } from '@/lib/services/claims/retire-claim';
import type { Context } from '@/lib/services/context';
import { findSimilar } from '@/lib/services/matching/find-similar';
import { addMissingEntries, countTexts } from '@/lib/services/matching/keep-matching';
import { rankingModel } from '@/lib/services/matching/ranking-model';
import { madeTexts } from '@/tests/bench/match-scale/made-texts';
import { Random } from '@/tests/bench/random';
import { useTestDatabase } from '@/tests/support/database';
import { claimUnderReview, contextOfNew } from '@/tests/support/review-desk';

useTestDatabase();

const check = (claim: string, rest: Partial<PriorCheck> = {}): PriorCheck => ({
  url: 'https://checks.example/1',
  claim,
  claimant: null,
  publisher: 'Checks',
  title: null,
  reviewedOn: '2024-05-01',
  rating: 'False',
  language: 'en',
  ...rest,
});

const keep = (checks: PriorCheck[]) =>
  database().prisma.$transaction((tx) => keepPriorChecks(tx as Writer, checks, new Date()));

let reviewer: Context;
let claimId: string;
beforeAll(async () => {
  reviewer = await contextOfNew('reviewer');
  ({ claimId } = await claimUnderReview());
  await keep([
    check('In May 2021 the council of Nordvik bought a ferry for 84 million crowns.'),
    check('Whales are kept in an underwater jail.', { title: 'Whale Jail' }),
  ]);
});

const wordings = async (text: string) =>
  (await findSimilar(reviewer, { text })).map(({ wording }) => wording);

describe('finding what is like a text', () => {
  it('tells each with why', async () => {
    const [first] = await findSimilar(reviewer, {
      text: 'Did Nordvik really pay 84,000,000 crowns for its ferries?',
    });
    expect(first).toMatchObject({
      kind: 'prior_check',
      wording: 'In May 2021 the council of Nordvik bought a ferry for 84 million crowns.',
      verdict: 'False',
      publisher: 'Checks',
      reviewedOn: '2024-05-01',
      url: 'https://checks.example/1',
    });
    expect(first?.why).toEqual({
      words: expect.arrayContaining(['ferry']),
      names: ['Nordvik'],
      numbers: ['84 million crowns'],
    });
  });

  it('leaves out what it is told to leave out, and finds nothing in nothing', async () => {
    const [whales] = await findSimilar(reviewer, { text: 'whale jail' });
    const except = [{ kind: 'prior_check' as const, id: whales?.id as string }];
    expect(await findSimilar(reviewer, { text: 'whale jail', except })).toEqual([]);
    expect(await wordings('')).toEqual([]);
    expect(await wordings('Completely unrelated')).toEqual([]);
  });
});

it('finds what is rare among many that came just now and are not counted', async () => {
  await keep(
    Array.from({ length: 2_600 }, (_, n) =>
      check(`Bridge ${n} of the province is closed.`, {
        url: `https://checks.example/bridge/${n}`,
      }),
    ),
  );
  for (const n of [3, 1_234, 2_599]) {
    const [first] = await wordings(`bridge ${n} of the province, is it closed?`);
    expect(first).toBe(`Bridge ${n} of the province is closed.`);
  }
  await database().prisma.priorCheck.deleteMany({ where: { url: { contains: '/bridge/' } } });
});

it('tells who judges blind of no verdict on a claim that is judged anew', async () => {
  const { prisma } = database();
  const judged = await claimUnderReview();
  const editor = await contextOfNew('editor');
  const scale = { scale: { articles: { some: { id: judged.articleId } } }, key: 'false' };
  const rating = await prisma.rating.findFirstOrThrow({ where: scale });
  const settledById = editor.actor?.kind === 'user' ? editor.actor.id : '';
  await prisma.verdict.create({
    data: { claimId: judged.claimId, ratingId: rating.id, reason: 'So it is.', settledById },
  });
  const wording = 'A comet was seen over Selja.';
  await prisma.claim.update({
    where: { id: judged.claimId },
    data: { wording, state: 'disputed' },
  });
  await addMissingEntries(editor);
  const seenBy = (context: Context) => findSimilar(context, { text: 'the comet of Selja' });
  const all = { kind: 'claim', state: 'disputed', verdict: { label: 'False', tone: 'neutral' } };
  expect(await seenBy(editor)).toMatchObject([all]);
  expect(await seenBy(reviewer)).toMatchObject([{ ...all, state: 'open', verdict: null }]);
  await prisma.claim.update({ where: { id: judged.claimId }, data: { state: 'settled' } });
  expect(await seenBy(reviewer)).toMatchObject([{ ...all, state: 'settled' }]);
});

describe('what has changed is found as it is now', () => {
  it('a claim that is reworded, retired and restored', async () => {
    await editClaim(reviewer, {
      id: claimId,
      wording: 'The tunnel collapsed.',
      expectedVersion: 1,
    });
    expect(await wordings('deep well')).toEqual([]);
    expect(await findSimilar(reviewer, { text: 'a tunnel collapses' })).toMatchObject([
      { kind: 'claim', id: claimId, state: 'open', verdict: null, articleTitle: 'An article' },
    ]);
    await retireClaim(reviewer, { id: claimId, reason: 'Not ours.' });
    expect(await wordings('a tunnel collapses')).toEqual([]);
    await restoreClaim(reviewer, { id: claimId });
    expect(await wordings('a tunnel collapses')).toEqual(['The tunnel collapsed.']);
  });

  it('a prior check whose headline is another one', async () => {
    const claim = 'A bridge was sold twice.';
    await keep([check(claim, { title: 'Bridge Sale' })]);
    await keep([check(claim, { title: 'Swindle' })]);
    expect(await wordings('swindle')).toEqual([claim]);
  });
});

it('finds texts that an older version wrote, once they were looked through', async () => {
  const { prisma } = database();
  const url = 'https://checks.example/older';
  const claim = 'A meteorite fell on the granary.';
  const claimReview = { '@type': 'ClaimReview', url, claimReviewed: claim, name: 'Stone' };
  await prisma.priorCheck.create({ data: { url, claim, claimReview } });
  await claimUnderReview();
  expect(await wordings('meteorite')).toEqual([]);
  expect(await addMissingEntries(reviewer)).toBeGreaterThanOrEqual(2);
  expect(await wordings('meteorite')).toEqual([claim]);
  expect(await wordings('stone')).toEqual([claim]);
  expect(await wordings('a deep well')).toEqual(['The well is deep.']);
  expect(await addMissingEntries(reviewer)).toBe(0);
});

it('finds the same first as the index in memory does', async () => {
  const random = new Random(3);
  const texts = madeTexts([], 5).take(400).toArray();
  await keep(
    texts.map(({ title, text }, n) => check(text, { title, url: `https://made.example/${n}` })),
  );
  await countTexts(reviewer);
  expect(await countTexts(reviewer)).toBe(0);
  const index = new MatchIndex();
  for (const text of texts) index.add(text);
  const model = await rankingModel();
  const asked = texts.slice(0, 40).map(({ text }) =>
    text
      .split(' ')
      .filter(() => random.chance(0.6))
      .join(' '),
  );
  const firsts = asked.map((post) => texts[findMatches(index, model, post, 1)[0]?.at ?? -1]?.text);
  const found: (string | undefined)[] = [];
  for (const text of asked) {
    const [first] = await findSimilar(reviewer, { text, limit: 1 });
    found.push(first?.wording);
  }
  expect(found).toEqual(firsts);
});

it('takes the same few queries however many are found', async () => {
  await keep(Array.from({ length: 80 }, (_, n) => check(`Lighthouse ${n} is haunted by a ghost.`)));
  const asked = vi.spyOn(database().prisma, '$queryRaw');
  expect(await findSimilar(reviewer, { text: 'a haunted lighthouse', limit: 60 })).toHaveLength(60);
  expect(asked.mock.calls.length).toBeLessThanOrEqual(6);
});
