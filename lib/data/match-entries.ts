import type { Reader, Writer } from '@/lib/data/transaction';
import { type HashedText, hashedText } from '@/lib/domain/match/hashed';
import type { MatchText } from '@/lib/domain/match/match';
import type { PriorCheck } from '@/lib/domain/prior-check/prior-check';

/** Whose words an entry holds. */
export type MatchRef = { kind: 'claim' | 'prior_check'; id: string };

/** Rows written by one statement. */
const ROWS = 5_000;

/** A text with whose it is. */
export type MatchEntryText = MatchRef & { text: MatchText };

/** A claim as it is compared: in the desk’s words alone. */
export const matchEntryOfClaim = ({ id, wording }: { id: string; wording: string }) =>
  ({ kind: 'claim', id, text: { title: '', text: wording } }) satisfies MatchEntryText;

export const matchEntryOfPriorCheck = ({
  id,
  title,
  claim,
}: Pick<PriorCheck, 'title' | 'claim'> & { id: string }) =>
  ({ kind: 'prior_check', id, text: { title: title ?? '', text: claim } }) satisfies MatchEntryText;

/** From the end of the transaction on, the next search finds them by these words and no others. */
export async function keepMatchEntries(
  tx: Writer,
  texts: readonly MatchEntryText[],
): Promise<void> {
  for (let start = 0; start < texts.length; start += ROWS) {
    const rows = texts.slice(start, start + ROWS);
    await insertEntries(tx, 'claim', rows);
    await insertEntries(tx, 'prior_check', rows);
  }
}

async function insertEntries(
  tx: Writer,
  kind: MatchRef['kind'],
  texts: readonly MatchEntryText[],
): Promise<void> {
  const own = texts.filter((text) => text.kind === kind);
  if (own.length === 0) return;
  const hashed = own.map(({ text }) => hashedText(text));
  const rows = [
    own.map(({ id }) => id),
    hashed.map(({ length }) => length),
    hashed.map(inBraces),
  ] as const;
  if (kind === 'claim') {
    await tx.$executeRaw`
      INSERT INTO "match_entry" ("claimId", "length", "terms")
      SELECT "id", "length", "terms"::int[]
      FROM unnest(${rows[0]}::uuid[], ${rows[1]}::int[], ${rows[2]}::text[]) AS row("id", "length", "terms")
      ON CONFLICT ("claimId") DO UPDATE SET "length" = EXCLUDED."length", "terms" = EXCLUDED."terms"`;
  } else {
    await tx.$executeRaw`
      INSERT INTO "match_entry" ("priorCheckId", "length", "terms")
      SELECT "id", "length", "terms"::int[]
      FROM unnest(${rows[0]}::uuid[], ${rows[1]}::int[], ${rows[2]}::text[]) AS row("id", "length", "terms")
      ON CONFLICT ("priorCheckId") DO UPDATE
        SET "length" = EXCLUDED."length", "terms" = EXCLUDED."terms"`;
  }
}

/** Arrays of arrays become one long one on the way to the database; texts do not. */
const inBraces = ({ terms }: HashedText): string => `{${terms.join()}}`;

/** Of each kind, the ids after `after` in their order that have no entry, and how far was looked. */
export async function withoutMatchEntry(
  db: Reader,
  kind: MatchRef['kind'],
  after: string,
  most: number,
): Promise<{ ids: string[]; last: string | null }> {
  type Row = { id: string; isMissing: boolean };
  const rows =
    kind === 'claim'
      ? await db.$queryRaw<Row[]>`
          SELECT c."id", e."number" IS NULL AS "isMissing" FROM (
            SELECT "id" FROM "claim" WHERE "id" > ${after}::uuid ORDER BY "id" LIMIT ${most}) AS c
          LEFT JOIN "match_entry" e ON e."claimId" = c."id" ORDER BY c."id"`
      : await db.$queryRaw<Row[]>`
          SELECT c."id", e."number" IS NULL AS "isMissing" FROM (
            SELECT "id" FROM "prior_check" WHERE "id" > ${after}::uuid ORDER BY "id" LIMIT ${most}) AS c
          LEFT JOIN "match_entry" e ON e."priorCheckId" = c."id" ORDER BY c."id"`;
  const missing = rows.filter(({ isMissing }) => isMissing);
  return { ids: missing.map(({ id }) => id), last: rows.at(-1)?.id ?? null };
}

export async function claimTexts(db: Reader, ids: readonly string[]): Promise<MatchEntryText[]> {
  if (ids.length === 0) return [];
  const rows = await db.$queryRaw<{ id: string; wording: string }[]>`
    SELECT "id", "wording" FROM "claim" WHERE "id" = ANY (${[...ids]}::uuid[])`;
  return rows.map(matchEntryOfClaim);
}

export async function priorCheckTexts(
  db: Reader,
  ids: readonly string[],
): Promise<MatchEntryText[]> {
  if (ids.length === 0) return [];
  // Of the whole ClaimReview only the headline is needed: there may be a million.
  const rows = await db.$queryRaw<{ id: string; claim: string; title: string | null }[]>`
    SELECT "id", "claim", "claimReview" ->> 'name' AS "title"
    FROM "prior_check" WHERE "id" = ANY (${[...ids]}::uuid[])`;
  return rows.map(matchEntryOfPriorCheck);
}
