import { database } from '@/lib/data/client';
import { tidyWordIndexes } from '@/lib/data/match-statistics';
import type { SearchKind } from '@/lib/domain/search/search';
import { prose } from '@/tests/bench/anchor/prose';
import { Random } from '@/tests/bench/random';

/** One text of the desk, as a query about it is made. */
export type MadeText = { kind: SearchKind; id: string; title: string };

/** Of a hundred texts, how many are of each kind. */
const SHARES: Record<SearchKind, number> = {
  article: 1,
  claim: 35,
  source: 20,
  capture: 4,
  prior_check: 40,
};
const LANGUAGES = ['en', 'en', 'en', 'en', 'de', 'fr'];
const VOCABULARY = 60_000;
const ARTICLE_SENTENCES = 40;
const CAPTURE_SENTENCES = 80;
/** Rows a statement. */
const BATCH = 1_000;

type Row = { id: string; title: string; text: string; language: string; of: number };

/**
 * Fills the open database with so many texts of a made-up language, in the shares that a desk at work may
 * have them; the same for the same number.
 */
export async function makeDesk(texts: number): Promise<MadeText[]> {
  const { prisma } = database();
  const random = new Random(11);
  const { sentence } = prose(random, VOCABULARY);
  const several = (count: number) => Array.from({ length: count }, sentence).join(' ');
  const count = (kind: SearchKind) => Math.max(1, Math.round((texts * SHARES[kind]) / 100));
  const made: MadeText[] = [];
  let last = 0;

  async function insert(
    kind: SearchKind,
    sentences: number,
    write: (columns: Columns) => Promise<number>,
  ) {
    for (let start = 0; start < count(kind); start += BATCH) {
      const rows = Array.from({ length: Math.min(BATCH, count(kind) - start) }, (_, at): Row => {
        last += 1;
        return {
          id: idAt(last),
          title: sentence().slice(0, 160),
          text: several(sentences),
          language: random.pick(LANGUAGES),
          of: start + at,
        };
      });
      await write(columnsOf(rows));
      made.push(...rows.map(({ id, title }) => ({ kind, id, title })));
    }
  }

  const { id: scale } = await prisma.ratingScale.create({
    data: { key: 'bench', name: 'Bench' },
    select: { id: true },
  });
  await insert('article', ARTICLE_SENTENCES, async ({ ids, titles, texts, languages }) => {
    await prisma.$executeRaw`
      INSERT INTO "article" ("id", "title", "slug", "authors", "publisher", "language", "ratingScaleId")
      SELECT "id", "title", "id"::text, '[]', 'Made News', "language", ${scale}::uuid
      FROM unnest(${ids}::uuid[], ${titles}::text[], ${languages}::text[]) AS row("id", "title", "language")`;
    return await prisma.$executeRaw`
      INSERT INTO "revision" ("id", "articleId", "number", "text", "textSha256", "blocks")
      SELECT gen_random_uuid(), "id", 1, "text", repeat('0', 64), '[]'
      FROM unnest(${ids}::uuid[], ${texts}::text[]) AS row("id", "text")`;
  });
  const articles = idsOf(made, 'article');
  await insert(
    'claim',
    0,
    ({ ids, titles, of }) => prisma.$executeRaw`
      INSERT INTO "claim" ("id", "articleId", "number", "wording", "claimant", "kind")
      SELECT "id", "article", "number", "title", 'A made claimant', 'event'
      FROM unnest(${ids}::uuid[], ${of.map((n) => at(articles, n))}::uuid[],
        ${of.map((n) => 1 + Math.floor(n / articles.length))}::int[], ${titles}::text[])
        AS row("id", "article", "number", "title")`,
  );
  await insert(
    'source',
    3,
    ({ ids, titles, texts, languages }) => prisma.$executeRaw`
      INSERT INTO "source" ("id", "title", "csl")
      SELECT "id", "title", jsonb_build_object('type', 'webpage', 'title', "title", 'abstract', "text",
        'publisher', 'Made Office', 'language', "language")
      FROM unnest(${ids}::uuid[], ${titles}::text[], ${texts}::text[], ${languages}::text[])
        AS row("id", "title", "text", "language")`,
  );
  const sources = idsOf(made, 'source');
  await insert(
    'capture',
    CAPTURE_SENTENCES,
    ({ ids, titles, texts, languages, of }) => prisma.$executeRaw`
      INSERT INTO "capture" ("id", "sourceId", "origin", "sha256", "byteLength", "mediaType", "title",
        "language", "text", "textLength", "capturedAt")
      SELECT "id", "source", 'upload', repeat('0', 64), 1, 'text/plain', "title", "language", "text",
        length("text"), now()
      FROM unnest(${ids}::uuid[], ${of.map((n) => at(sources, n))}::uuid[], ${titles}::text[],
        ${texts}::text[], ${languages}::text[]) AS row("id", "source", "title", "text", "language")`,
  );
  await insert(
    'prior_check',
    0,
    ({ ids, titles, languages }) => prisma.$executeRaw`
      INSERT INTO "prior_check" ("id", "url", "claim", "claimReview")
      SELECT "id", 'https://checks.example/' || "id", "title", jsonb_build_object('@type', 'ClaimReview',
        'inLanguage', "language", 'author', jsonb_build_object('name', 'Made Checks'),
        'reviewRating', jsonb_build_object('alternateName', 'False'))
      FROM unnest(${ids}::uuid[], ${titles}::text[], ${languages}::text[])
        AS row("id", "title", "language")`,
  );
  // As a server and the desk do by themselves a little later.
  await prisma.$executeRaw`ANALYZE`;
  await tidyWordIndexes(prisma);
  return made;
}

type Columns = {
  ids: string[];
  titles: string[];
  texts: string[];
  languages: string[];
  of: number[];
};

const columnsOf = (rows: readonly Row[]): Columns => ({
  ids: rows.map(({ id }) => id),
  titles: rows.map(({ title }) => title),
  texts: rows.map(({ text }) => text),
  languages: rows.map(({ language }) => language),
  of: rows.map(({ of }) => of),
});

const idsOf = (made: readonly MadeText[], kind: SearchKind) =>
  made.filter((text) => text.kind === kind).map(({ id }) => id);

const at = (ids: readonly string[], number: number): string => ids[number % ids.length] ?? '';

/** In the order of numbers, as a UUID of version 7 is in that of time. */
const idAt = (number: number): string =>
  `${number.toString(16).padStart(8, '0')}-0000-7000-8000-000000000000`;
