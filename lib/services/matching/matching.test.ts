import { beforeAll, describe, expect, it, vi } from 'vitest';
import { database } from '@/lib/data/client';
import { keepPriorChecks } from '@/lib/data/prior-checks';
import type { Writer } from '@/lib/data/transaction';
import type { PriorCheck } from '@/lib/domain/prior-check/prior-check';
import { editClaim } from '@/lib/services/claims/edit-claim';
import { restoreClaim, retireClaim } from '@/lib/services/claims/retire-claim';
import type { Context } from '@/lib/services/context';
import { findSimilar } from '@/lib/services/matching/find-similar';
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

it('takes the same few queries however many are found', async () => {
  await keep(Array.from({ length: 80 }, (_, n) => check(`Lighthouse ${n} is haunted by a ghost.`)));
  const asked = vi.spyOn(database().prisma, '$queryRaw');
  expect(await findSimilar(reviewer, { text: 'a haunted lighthouse', limit: 60 })).toHaveLength(60);
  expect(asked.mock.calls.length).toBeLessThanOrEqual(6);
});
