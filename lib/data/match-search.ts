import type { MatchRef } from '@/lib/data/match-entries';
import type { Reader } from '@/lib/data/transaction';

/** What is known of all texts: how many are counted, and their lengths together. */
export type MatchStatistics = { texts: number; words: number };

export async function matchStatistics(db: Reader): Promise<MatchStatistics> {
  const row = await db.matchStatistics.findUnique({ where: { id: 1 } });
  return { texts: row?.texts ?? 0, words: Number(row?.words ?? 0) };
}

/** By hash, in how many of the counted texts they are; what is missing is in none of them. */
export async function textsHaving(
  db: Reader,
  hashes: readonly number[],
): Promise<Map<number, number>> {
  if (hashes.length === 0) return new Map();
  const [row] = await db.$queryRaw<{ counts: string | null }[]>`
    SELECT string_agg("hash" || ' ' || "texts", ' ') AS "counts" FROM "match_term"
    WHERE "hash" = ANY (${[...hashes]}::int[])`;
  return new Map(pairsIn(row?.counts ?? null));
}

/** Terms that a text has to have all of, and the bits that stand for them. */
export type AskedGroup = { terms: readonly number[]; bits: number };

/** Of a group that turns out to be in far more texts than was expected, so many are looked at. */
const MOST_OF_GROUP = 2_000;

/** By number of the entry, the bits of the groups that it has. */
export async function entriesHaving(
  db: Reader,
  groups: readonly AskedGroup[],
): Promise<[number: number, bits: number][]> {
  if (groups.length === 0) return [];
  const terms = groups.map((group) => `{${group.terms.join()}}`);
  const bits = groups.map((group) => group.bits);
  // In one value: a row each would take longer to hand over than to find.
  const [row] = await db.$queryRaw<{ found: string | null }[]>`
    SELECT string_agg("number" || ' ' || "bits", ' ') AS "found" FROM (
      SELECT entry."number", bit_or(asked."bits") AS "bits"
      FROM unnest(${terms}::text[], ${bits}::int[]) AS asked("terms", "bits"), LATERAL (
        SELECT "number" FROM "match_entry" WHERE "terms" @> asked."terms"::int[]
        LIMIT ${MOST_OF_GROUP}) AS entry
      GROUP BY entry."number") AS found`;
  return pairsIn(row?.found ?? null);
}

/** What an entry says of its text. */
export type FoundEntry = MatchRef & { terms: number[]; length: number };

/** Of these entries, those whose text still stands: no claim that was retired, with its article or without. */
export async function standingEntries(
  db: Reader,
  numbers: readonly number[],
): Promise<FoundEntry[]> {
  if (numbers.length === 0) return [];
  const rows = await db.$queryRaw<
    { claimId: string | null; priorCheckId: string | null; terms: string; length: number }[]
  >`
    SELECT e."claimId", e."priorCheckId", e."terms"::text AS "terms", e."length"::int AS "length"
    FROM unnest(${[...numbers]}::bigint[]) AS asked("number")
    JOIN "match_entry" e ON e."number" = asked."number"
    LEFT JOIN "claim" c ON c."id" = e."claimId"
    LEFT JOIN "article" a ON a."id" = c."articleId"
    WHERE e."claimId" IS NULL OR (c."state" <> 'retired' AND a."status" = 'active')`;
  return rows.map(({ claimId, priorCheckId, terms, length }) => ({
    ...(claimId === null
      ? { kind: 'prior_check', id: priorCheckId as string }
      : { kind: 'claim', id: claimId }),
    terms: terms.slice(1, -1).split(',').map(Number),
    length,
  }));
}

function pairsIn(text: string | null): [number, number][] {
  const numbers = text === null ? [] : text.split(' ').map(Number);
  const pairs: [number, number][] = [];
  for (let at = 0; at < numbers.length; at += 2) {
    pairs.push([numbers[at] as number, numbers[at + 1] as number]);
  }
  return pairs;
}
