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
    SELECT match_entries_having(${terms}::text[], ${bits}::int[], ${MOST_OF_GROUP}::int) AS "found"`;
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
  const [row] = await db.$queryRaw<{ found: string | null }[]>`
    SELECT string_agg(concat_ws(' ', e."claimId", e."priorCheckId", e."claimId" IS NULL, e."length",
      array_to_string(e."terms", ' ')), ',') AS "found"
    FROM unnest(${[...numbers]}::bigint[]) AS asked("number")
    JOIN "match_entry" e ON e."number" = asked."number"
    LEFT JOIN "claim" c ON c."id" = e."claimId"
    LEFT JOIN "article" a ON a."id" = c."articleId"
    WHERE e."claimId" IS NULL OR (c."state" <> 'retired' AND a."status" = 'active')`;
  return (row?.found ?? '').split(',').flatMap((entry) => {
    const [id, isPriorCheck, length, ...terms] = entry.split(' ');
    if (!id) return [];
    const kind = isPriorCheck === 't' ? 'prior_check' : 'claim';
    return { kind, id, length: Number(length), terms: terms.map(Number) };
  });
}

function pairsIn(text: string | null): [number, number][] {
  const numbers = text === null ? [] : text.split(' ').map(Number);
  const pairs: [number, number][] = [];
  for (let at = 0; at < numbers.length; at += 2) {
    pairs.push([numbers[at] as number, numbers[at + 1] as number]);
  }
  return pairs;
}
