import { Prisma } from '@/lib/data/generated/client';
import { keepMatchEntries, matchEntryOfPriorCheck } from '@/lib/data/match-entries';
import type { Reader, Writer } from '@/lib/data/transaction';
import {
  claimReviewOf,
  type PriorCheck,
  priorChecksIn,
  type StoredPriorCheck,
} from '@/lib/domain/prior-check/prior-check';

/** Rows written by one statement. */
export const ROWS = 1_000;

/** A fact-check as its row has it. */
export type PriorCheckRow = { url: string; claim: string; claimReview: object };

/** The rows of fact-checks, each claim of an address once: the later counts. */
export function rowsOf(checks: readonly PriorCheck[]): PriorCheckRow[] {
  const latest = new Map(checks.map((check) => [`${check.url} ${check.claim}`, check]));
  return [...latest.values()].map((check) => ({
    url: check.url,
    claim: check.claim,
    claimReview: claimReviewOf(check),
  }));
}

/** Keeps fact-checks of others; says how many are new, and how many say something else than before. */
export async function keepPriorChecks(
  tx: Writer,
  checks: readonly PriorCheck[],
  at: Date,
): Promise<{ added: number; changed: number }> {
  const rows = rowsOf(checks);
  const sum = { added: 0, changed: 0 };
  for (let start = 0; start < rows.length; start += ROWS) {
    const given = Prisma.sql`${JSON.stringify(rows.slice(start, start + ROWS))}::jsonb`;
    const { added, changed } = await mergeRows(tx, given, at);
    sum.added += added;
    sum.changed += changed;
  }
  return sum;
}

type Merged = { added: number; changed: number };

/** From the end of the transaction on they are found by their words. */
async function mergeRows(tx: Writer, rows: Prisma.Sql, at: Date): Promise<Merged> {
  const written = await tx.$queryRaw<{ id: string; claimReview: unknown; isNew: boolean }[]>`
    ${merging(rows, at)} SELECT "id", "claimReview", "isNew" FROM "merged"`;
  await keepMatchEntries(tx, written.flatMap(matchEntryOfRow));
  const added = written.filter(({ isNew }) => isNew).length;
  return { added, changed: written.length - added };
}

/** What this transaction writes of prior checks is found by search once `findBySearch` was told of it. */
export async function putOffSearch(tx: Writer): Promise<void> {
  await tx.$queryRaw`SELECT set_config('claimdesk.search_later', 'on', true)`;
}

export async function findBySearch(tx: Writer, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw`SELECT "search_put"('prior_check', ${[...ids]}::uuid[])::text`;
}

/**
 * Merges a batch that an import has read. With `isLater` it is found by its words a little later, when
 * somebody has seen to what has no entry.
 */
export async function mergeBatch(
  tx: Writer,
  { jobId, number }: { jobId: string; number: number },
  at: Date,
  isLater: boolean,
): Promise<Merged> {
  const kept = Prisma.sql`(SELECT "checks" FROM "prior_check_batch"
    WHERE "jobId" = ${jobId}::uuid AND "number" = ${number})`;
  if (!isLater) return await mergeRows(tx, kept, at);
  const [counts] = await tx.$queryRaw<{ added: number; changed: number }[]>`
    ${merging(kept, at)}
    SELECT count(*) FILTER (WHERE "isNew")::int AS "added",
      count(*) FILTER (WHERE NOT "isNew")::int AS "changed" FROM "merged"`;
  return counts ?? { added: 0, changed: 0 };
}

/**
 * Writes rows in one statement: what is new, and what says something else than before. Ids are UUIDs of
 * version 7 (RFC 9562), so that the latest import is listed first.
 */
const merging = (rows: Prisma.Sql, at: Date): Prisma.Sql => Prisma.sql`
  WITH "merged" AS (
    INSERT INTO "prior_check" ("id", "url", "claim", "claimReview", "importedAt")
    SELECT encode(
        set_bit(set_bit(
          overlay(uuid_send(gen_random_uuid())
            PLACING substring(int8send(${at.getTime()}::bigint) FROM 3) FROM 1 FOR 6),
          52, 1), 53, 1), 'hex')::uuid,
      "url", "claim", "claimReview", ${at}
    FROM jsonb_to_recordset(${rows}) AS "given" ("url" text, "claim" text, "claimReview" jsonb)
    ON CONFLICT ("url", "claim") DO UPDATE
      SET "claimReview" = EXCLUDED."claimReview", "importedAt" = EXCLUDED."importedAt"
      WHERE "prior_check"."claimReview" IS DISTINCT FROM EXCLUDED."claimReview"
    RETURNING "id", "claimReview", xmax = 0 AS "isNew"
  )`;

const checkOf = ({ claimReview }: { claimReview: unknown }) => priorChecksIn(claimReview, 1)[0];

const matchEntryOfRow = ({ id, claimReview }: { id: string; claimReview: unknown }) =>
  priorChecksIn(claimReview, 1).map((check) => matchEntryOfPriorCheck({ id, ...check }));

/** Null where there is none. */
export async function priorCheckById(db: Reader, id: string): Promise<PriorCheck | null> {
  const row = await db.priorCheck.findUnique({ where: { id }, select: { claimReview: true } });
  return (row && checkOf(row)) ?? null;
}

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
