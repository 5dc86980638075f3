import { database } from '@/lib/data/client';
import { contextOf } from '@/lib/services/context';
import { searchDesk } from '@/lib/services/search/search-desk';

/** The ids that are shown for what was typed. */
export type Search = (typed: string) => Promise<string[]>;

/** As many as the box shows: five of each of five kinds. */
const SHOWN = 25;

/** A reviewer: of what they find it has to be said what they may know. */
const reviewer = contextOf({
  kind: 'user',
  id: '00000000-0000-7000-8000-000000000000',
  name: 'Bench',
  role: 'reviewer',
});

const claimdesk: Search = async (typed) => {
  const { groups } = await searchDesk(reviewer, { query: typed });
  return groups.flatMap(({ items }) => items.map(({ id }) => id));
};

/** The words that begin so in one column of English text, by `ts_rank_cd`. */
const fullText: Search = async (typed) => {
  const words = typed.match(/[\p{L}\p{N}]+/gu) ?? [];
  const query = words.map((word, at) => (at === words.length - 1 ? `${word}:*` : word)).join(' & ');
  const rows = await database().prisma.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "bench_text", to_tsquery('pg_catalog.english', ${query}) AS "query"
    WHERE "words" @@ "query" ORDER BY ts_rank_cd("words", "query") DESC LIMIT ${SHOWN}`;
  return rows.map(({ id }) => id);
};

/** What is most like a part of the title, by three letters at a time. */
const trigrams: Search = async (typed) => {
  const rows = await database().prisma.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "bench_text" WHERE ${typed}::text <% "title"
    ORDER BY word_similarity(${typed}::text, "title") DESC LIMIT ${SHOWN}`;
  return rows.map(({ id }) => id);
};

export const contenders = { claimdesk, ts_rank_cd: fullText, pg_trgm: trigrams };
export type Contender = keyof typeof contenders;

/** The peers’ table: each text once, with the indexes that their documentation gives it. */
export async function indexForPeers(): Promise<void> {
  const { prisma } = database();
  await prisma.$executeRaw`CREATE TABLE "bench_text" AS
    SELECT "id", "title", to_tsvector('pg_catalog.english', "title" || ' ' || "also" || ' ' || "text") AS "words"
    FROM "search_entry"`;
  await prisma.$executeRaw`CREATE INDEX ON "bench_text" USING GIN ("words")`;
  await prisma.$executeRaw`CREATE INDEX ON "bench_text" USING GIN ("title" gin_trgm_ops)`;
  await prisma.$executeRaw`ANALYZE "bench_text"`;
}
