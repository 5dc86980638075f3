import { keepMatchEntries, matchEntryOfPriorCheck } from '@/lib/data/match-entries';
import type { Reader, Writer } from '@/lib/data/transaction';
import {
  claimReviewOf,
  type PriorCheck,
  priorChecksIn,
  type StoredPriorCheck,
} from '@/lib/domain/prior-check/prior-check';

/** Rows written by one statement. */
const ROWS = 1_000;

/** Keeps fact-checks of others; says how many are new, and how many say something else than before. */
export async function keepPriorChecks(
  tx: Writer,
  checks: readonly PriorCheck[],
  at: Date,
): Promise<{ added: number; changed: number }> {
  const urls = [...new Set(checks.map(({ url }) => url))];
  const rows = await tx.priorCheck.findMany({ where: { url: { in: urls } } });
  const known = new Map(rows.map((row) => [keyOf(row), row]));
  const fresh = checks.filter((check) => !known.has(keyOf(check)));
  let added = 0;
  for (let start = 0; start < fresh.length; start += ROWS) {
    const data = fresh.slice(start, start + ROWS).map((check) => toRow(check, at));
    const rows = await tx.priorCheck.createManyAndReturn({
      data,
      skipDuplicates: true,
      select: { id: true, claimReview: true },
    });
    await keepMatchEntries(tx, rows.flatMap(matchEntryOfRow));
    added += rows.length;
  }
  let changed = 0;
  for (const check of checks) {
    const row = known.get(keyOf(check));
    if (!row || JSON.stringify(checkOf(row)) === JSON.stringify(check)) continue;
    await tx.priorCheck.update({ where: { id: row.id }, data: toRow(check, at) });
    await keepMatchEntries(tx, [matchEntryOfPriorCheck({ id: row.id, ...check })]);
    changed += 1;
  }
  return { added, changed };
}

const keyOf = ({ url, claim }: { url: string; claim: string }) => `${url} ${claim}`;

const toRow = (check: PriorCheck, importedAt: Date) => ({
  url: check.url,
  claim: check.claim,
  claimReview: claimReviewOf(check),
  importedAt,
});

const checkOf = ({ claimReview }: { claimReview: unknown }) => priorChecksIn(claimReview, 1)[0];

const matchEntryOfRow = ({ id, claimReview }: { id: string; claimReview: unknown }) =>
  priorChecksIn(claimReview, 1).map((check) => matchEntryOfPriorCheck({ id, ...check }));

/** A page of those whose claim holds every word, the newest import first. */
export async function findPriorChecks(
  db: Reader,
  { words, after, limit }: { words: readonly string[]; after: string | null; limit: number },
): Promise<{ items: StoredPriorCheck[]; nextCursor: string | null }> {
  const rows = await db.priorCheck.findMany({
    where: {
      AND: words.map((word) => ({ claim: { contains: word, mode: 'insensitive' as const } })),
      ...(after === null ? {} : { id: { lt: after } }),
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
  });
  const items = rows.slice(0, limit).flatMap((row) => {
    const check = checkOf(row);
    return check ? [{ ...check, id: row.id, importedAt: row.importedAt.toISOString() }] : [];
  });
  return { items, nextCursor: rows.length > limit ? (rows[limit - 1]?.id ?? null) : null };
}
