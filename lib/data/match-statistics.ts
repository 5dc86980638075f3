import { claimTexts, type MatchEntryText, priorCheckTexts } from '@/lib/data/match-entries';
import type { Reader, Writer } from '@/lib/data/transaction';

/** Texts that are not counted yet, and the entries that they belong to: above `from`, up to `upTo`. */
export type Uncounted = { from: string; upTo: string; texts: MatchEntryText[] };

/** The next texts to be counted; null where all are. */
export async function uncountedTexts(db: Reader, most: number): Promise<Uncounted | null> {
  type Row = { from: string; number: string; claimId: string | null; priorCheckId: string | null };
  const rows = await db.$queryRaw<Row[]>`
    SELECT s."upTo"::text AS "from", e."number"::text AS "number", e."claimId", e."priorCheckId"
    FROM "match_statistics" s JOIN "match_entry" e ON e."number" > s."upTo"
    ORDER BY e."number" LIMIT ${most}`;
  const [first] = rows;
  if (!first) return null;
  const claims = rows.flatMap(({ claimId }) => claimId ?? []);
  const checks = rows.flatMap(({ priorCheckId }) => priorCheckId ?? []);
  const texts = [...(await claimTexts(db, claims)), ...(await priorCheckTexts(db, checks))];
  return { from: first.from, upTo: rows.at(-1)?.number ?? first.from, texts };
}

/** What was counted in some texts: all their lengths together, and by hash how many have it. */
export type TextCounts = { texts: number; words: number; having: ReadonlyMap<number, number> };

/** Rows written by one statement. */
const ROWS = 10_000;

/** Adds what was counted above `from`; writes nothing and says so where somebody else was faster. */
export async function addTextCounts(
  tx: Writer,
  { from, upTo }: Pick<Uncounted, 'from' | 'upTo'>,
  { texts, words, having }: TextCounts,
): Promise<boolean> {
  const updated = await tx.$executeRaw`
    UPDATE "match_statistics" SET "texts" = "texts" + ${texts}, "words" = "words" + ${words},
      "upTo" = ${BigInt(upTo)} WHERE "upTo" = ${BigInt(from)}`;
  if (updated === 0) return false;
  const counts = [...having];
  for (let start = 0; start < counts.length; start += ROWS) {
    const rows = counts.slice(start, start + ROWS);
    await tx.$executeRaw`
      INSERT INTO "match_term" ("hash", "texts")
      SELECT * FROM unnest(${rows.map(([hash]) => hash)}::int[], ${rows.map(([, of]) => of)}::int[])
      ON CONFLICT ("hash") DO UPDATE SET "texts" = "match_term"."texts" + EXCLUDED."texts"`;
  }
  return true;
}

/**
 * Sorts what single writes left for later into the indexes of words, where matching and the search find it
 * faster: each of their queries reads all that waits.
 */
export async function tidyWordIndexes(db: Reader): Promise<void> {
  await db.$queryRaw`SELECT sum(gin_clean_pending_list("index"))::int AS "pages"
    FROM unnest(ARRAY['match_entry_terms_idx', 'search_entry_claim', 'search_entry_article',
      'search_entry_source', 'search_entry_capture', 'search_entry_prior_check']::regclass[]) AS "index"`;
}
