import { keepMatchEntries, matchEntryOfPriorCheck } from '@/lib/data/match-entries';
import { keepPriorChecks, putOffSearch } from '@/lib/data/prior-checks';
import { transact } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import type { MatchText } from '@/lib/domain/match/match';
import { claimReviewOf, type PriorCheck } from '@/lib/domain/prior-check/prior-check';

const authorized = authorize({ kind: 'system', name: 'bench' }, 'source.add');
const BATCH = 5_000;

/**
 * Brings the database from `filled` prior checks to `size`, in a transaction a batch; how many it has then.
 * @param isMatchingOnly they are not found by the search of the desk, whose entries take longest to write.
 */
export async function fill(
  size: number,
  filled: number,
  textAt: (at: number) => MatchText,
  isMatchingOnly = false,
): Promise<number> {
  let at = filled;
  while (at < size) {
    const start = at;
    const rows = Array.from({ length: Math.min(BATCH, size - start) }, (_, n) => ({
      id: idAt(start + n),
      ...checkOf(textAt(start + n), start + n),
    }));
    await transact(authorized, async (tx) => {
      if (isMatchingOnly) await putOffSearch(tx);
      await tx.$executeRaw`
        INSERT INTO "prior_check" ("id", "url", "claim", "claimReview")
        SELECT "id", "url", "claim", "claimReview"::jsonb
        FROM unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ url }) => url)}::text[],
          ${rows.map(({ claim }) => claim)}::text[],
          ${rows.map((row) => JSON.stringify(claimReviewOf(row)))}::text[])
          AS row("id", "url", "claim", "claimReview")`;
      await keepMatchEntries(tx, rows.map(matchEntryOfPriorCheck));
    });
    at += rows.length;
  }
  return at;
}

/** As a desk adds it. */
export async function addText(text: MatchText): Promise<void> {
  const check = checkOf(text, Math.floor(Math.random() * 2 ** 40));
  await transact(authorized, (tx) => keepPriorChecks(tx, [check], new Date()));
}

/** In the order of numbers, as a UUID of version 7 is in that of time. */
const idAt = (number: number): string =>
  `${number.toString(16).padStart(8, '0')}-0000-7000-8000-000000000000`;

const checkOf = ({ title, text }: MatchText, number: number): PriorCheck => ({
  url: `https://checks.example/${number}`,
  claim: text,
  claimant: null,
  publisher: 'Checks',
  title,
  reviewedOn: '2024-05-01',
  rating: 'False',
  language: 'en',
});
