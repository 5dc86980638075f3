import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { compareQuantities } from '@/lib/domain/claim/quantity/compare-quantities';
import { comparisonWords } from '@/lib/domain/claim/quantity/comparison-words';
import {
  type Marked,
  sampleQuantities,
} from '@/lib/domain/claim/quantity/fixtures/sample-quantities';
import type { Quantity } from '@/lib/domain/claim/quantity/quantity';
import { readQuantities } from '@/lib/domain/claim/quantity/read-quantities';

const Claims = z.array(z.object({ key: z.string(), wording: z.string() }));
const claims = Claims.parse(JSON.parse(readFileSync('data/demo/claims.json', 'utf8')));

const dayOf = (day: number | null) =>
  day === null ? null : new Date(day * 86_400_000).toISOString().slice(0, 10);

function asMarked({ words, kind, bound, low, high }: Quantity): Marked {
  const ends = kind === 'date' ? { low: dayOf(low), high: dayOf(high) } : { low, high };
  return { words, kind, bound, ...ends };
}

test('every quantity of the sample’s claims is read as it was marked, and nothing else', () => {
  const read = Object.fromEntries(
    claims
      .map(({ key, wording }) => [key, readQuantities(wording).map(asMarked)] as const)
      .filter(([, quantities]) => quantities.length > 0),
  );
  expect(read).toEqual(sampleQuantities);
});

const article = '../shared/seed/article.txt';

test.skipIf(!existsSync(article))(
  `the claims about figures agree with the original they were drawn from (needs ${article})`,
  () => {
    const original = readQuantities(readFileSync(article, 'utf8'));
    for (const words of ['10,000 troops', 'two million Hui', 'one trillion US dollars']) {
      const { wording = '' } = claims.find((claim) => claim.wording.includes(words)) ?? {};
      const beside = compareQuantities(
        readQuantities(wording).filter(({ kind }) => kind !== 'date'),
        original,
      );
      expect(
        beside.map(({ outcome, thing }) => [outcome, thing]),
        words,
      ).toEqual([['agree', 'same']]);
    }
  },
);

test('the claim about troops is set beside what another source says', () => {
  const claim = claims.find(({ wording }) => wording.includes('10,000 troops'));
  const [troops] = compareQuantities(
    readQuantities(claim?.wording ?? ''),
    readQuantities('It involved more than 13,000 servicemen.'),
  );
  expect(troops && comparisonWords(troops)).toBe(
    'The claim says about 10,000 troops; the passage says more than 13,000 servicemen: 30% more.',
  );
});
