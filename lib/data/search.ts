import { z } from 'zod';
import { Prisma } from '@/lib/data/generated/client';
import { keptPlan } from '@/lib/data/kept-plan';
import { type ReadTerm, soughtIn } from '@/lib/data/search-query';
import { isKeptFrom, shownState } from '@/lib/data/shown-state';
import { isOpen } from '@/lib/data/source-watch';
import type { Reader } from '@/lib/data/transaction';
import { alikeWords, swapsOf } from '@/lib/domain/search/alike';
import { foldWord, marked, snippetOf } from '@/lib/domain/search/marks';
import {
  type SearchFilters,
  SearchHit,
  type SearchKind,
  type SearchPlace,
} from '@/lib/domain/search/search';
import type { Term } from '@/lib/domain/search/terms';

/**
 * How much of what a query finds of one kind is looked at: so many entries in no order, and of the
 * newest of all; of these the newest are ranked. The pieces of long texts cost more, and somebody who
 * types can wait for less than somebody who walks one kind page by page.
 */
const bounds = {
  typing: {
    short: { found: 1_000, newest: 100, ranked: 100 },
    long: { found: 300, newest: 50, ranked: 40 },
  },
  walking: {
    short: { found: 10_000, newest: 1_000, ranked: 1_000 },
    long: { found: 3_000, newest: 300, ranked: 300 },
  },
};

const boundsOf = (kind: SearchKind, { kinds }: Search) =>
  bounds[kinds.length === 1 ? 'walking' : 'typing'][
    kind === 'article' || kind === 'capture' ? 'long' : 'short'
  ];

const Read = z.object({
  folded: z.string(),
  forms: z.record(z.string(), z.string()),
  isKnown: z.boolean(),
  alike: z.array(z.string()),
});

/**
 * The terms as the database reads them, in each language that it has words in. A word that nothing
 * holds comes with those that it may have been; with `isWide` each does.
 */
export async function readTerms(
  db: Reader,
  terms: readonly Term[],
  isWide: boolean,
): Promise<ReadTerm[]> {
  // Two letters in the wrong order leave a short word with hardly three in a row that are right.
  const swaps = terms.flatMap(({ words, isPhrase }, index) =>
    isPhrase
      ? []
      : swapsOf(foldWord(words).slice(0, 30)).map((word) => ({ word, place: index + 1 })),
  );
  const rows = await db.$queryRaw<unknown[]>`${keptPlan}
    WITH RECURSIVE used ("config") AS (
      SELECT min("config") FROM "search_entry"
      UNION ALL
      SELECT (SELECT min(e."config") FROM "search_entry" e WHERE e."config" > used."config")
      FROM used WHERE used."config" IS NOT NULL
    ), configs AS MATERIALIZED (
      SELECT t."cfgname"::text AS "config" FROM pg_ts_config t
      WHERE t."cfgnamespace" = 'pg_catalog'::regnamespace
        AND (t."cfgname" = 'simple' OR t."cfgname"::text IN (SELECT "config" FROM used))
    ), terms AS MATERIALIZED (
      SELECT "place", btrim(regexp_replace("search_fold"("words"), '\\s+', ' ', 'g')) AS "folded",
        "isPrefix", "isWord"
      FROM unnest(${terms.map(({ words }) => words)}::text[], ${terms.map(({ isPrefix }) => isPrefix)}::boolean[],
        ${terms.map(({ isPhrase, isNegated }) => !isPhrase && !isNegated)}::boolean[])
        WITH ORDINALITY AS t("words", "isPrefix", "isWord", "place")
    )
    SELECT t."folded", "known"."isKnown",
      (SELECT jsonb_object_agg(c."config", phraseto_tsquery(c."config"::regconfig, t."folded")::text)
        FROM configs c) AS "forms",
      CASE WHEN t."isWord" AND (${isWide}::boolean OR NOT "known"."isKnown")
          AND length(t."folded") BETWEEN 4 AND 30 AND t."folded" !~ '[0-9 ]'
        THEN ARRAY(
          SELECT like_it."word" FROM (
            SELECT w."word", greatest(similarity(w."word", t."folded"),
              CASE WHEN t."isPrefix" THEN word_similarity(t."folded", w."word") END) AS "likeness"
            FROM "search_word" w
            WHERE w."word" % t."folded" OR (t."isPrefix" AND t."folded" <% w."word")
            UNION ALL
            SELECT found."word", 1
            FROM unnest(${swaps.map(({ word }) => word)}::text[], ${swaps.map(({ place }) => place)}::integer[])
              AS s("word", "place"),
              LATERAL (SELECT w."word" FROM "search_word" w
                WHERE w."word" >= s."word" AND w."word" < s."word" || chr(1114111)
                  AND (t."isPrefix" OR w."word" = s."word") LIMIT 5) AS found
            WHERE s."place" = t."place") AS like_it
          GROUP BY like_it."word" ORDER BY max(like_it."likeness") DESC LIMIT 30)
        ELSE ARRAY[]::text[] END AS "alike"
    FROM terms t, LATERAL (
      SELECT CASE WHEN t."isPrefix"
        THEN EXISTS (SELECT 1 FROM "search_word" w
          WHERE w."word" >= t."folded" AND w."word" < t."folded" || chr(1114111))
        ELSE EXISTS (SELECT 1 FROM "search_word" w WHERE w."word" = t."folded")
      END AS "isKnown") AS "known"
    ORDER BY t."place"`;
  return Read.array()
    .parse(rows)
    .flatMap((row, index): ReadTerm[] => {
      const term = terms[index];
      if (!term) return [];
      const { folded, forms } = row;
      return [{ ...term, folded, forms, alike: alikeWords(folded, row.alike, term.isPrefix) }];
    });
}

export type Search = {
  /** As `tsqueryOf` makes it. */
  query: string;
  terms: readonly ReadTerm[];
  kinds: readonly SearchKind[];
  filters: SearchFilters;
  /** Somebody who may not know of others' judgements: see `blindViewer`. */
  blindViewer: string | null;
  /** Whether protected sources are found. */
  seesProtected: boolean;
  after: SearchPlace | null;
  limit: number;
};

/** A result and how well it fits, which is its place among those of its kind. */
export type RankedHit = { hit: SearchHit; rank: number };

const Row = z.object({
  kind: z.string(),
  id: z.string(),
  rank: z.number(),
  config: z.string(),
  language: z.string(),
  at: z.date(),
  title: z.string(),
  text: z.string(),
  facts: z.record(z.string(), z.unknown()),
});

/** Of each kind the best `limit` and one more where there are more. One query, whatever is found. */
export async function searchEntries(db: Reader, search: Search): Promise<RankedHit[]> {
  if (search.kinds.length === 0) return [];
  const arms = search.kinds.map((kind) => pageOf(kind, search));
  // Filters make many statements of it: too many to keep the plan of each.
  const isPlain =
    search.after === null && Object.values(search.filters).every((one) => one === null);
  const rows = await db.$queryRaw<
    unknown[]
  >`${isPlain ? keptPlan : Prisma.empty} ${Prisma.join(arms, ' UNION ALL ')}`;
  return Row.array()
    .parse(rows)
    .map(({ rank, config, facts, at, language, title, text, ...row }) => {
      const sought = soughtIn(search.terms, config);
      const hit = SearchHit.parse({
        ...row,
        ...facts,
        title: marked(title, sought),
        snippet: text === '' ? null : snippetOf(text, sought),
        language: language || null,
        at: at.toISOString(),
      });
      return { hit, rank };
    })
    .sort((one, other) => other.rank - one.rank || (one.hit.id < other.hit.id ? 1 : -1));
}

/** Words as they stand in a title count for most; stems (C) for less than written words of a text (D). */
const weights = Prisma.sql`'{0.3, 0.2, 0.5, 1}'::real[]`;

function pageOf(kind: SearchKind, search: Search): Prisma.Sql {
  const { query, after, limit } = search;
  const { tables, title, facts } = shown(kind, search.blindViewer);
  const { found, newest, ranked } = boundsOf(kind, search);
  const mayBe = filtering(kind, search);
  return Prisma.sql`(
    SELECT ${kind} AS "kind", e."id", best."rank", e."config", e."language", e."at",
      ${title} AS "title", e."text", ${facts} AS "facts"
    FROM (
      SELECT * FROM (
        SELECT DISTINCT ON (near."id") near."id", near."part",
          ts_rank(${weights}, w."words", ${query}::tsquery)::float8 AS "rank"
        FROM (
          SELECT f."id", f."part" FROM (
            (SELECT e."id", e."part", e."at" FROM "search_entry" e
              WHERE e."words" @@ ${query}::tsquery AND "search_by_index"(e."part") AND ${mayBe}
              LIMIT ${found})
            UNION
            (SELECT e."id", e."part", e."at" FROM (
              SELECT * FROM "search_entry" e WHERE ${isKind[kind]}
              ORDER BY e."at" DESC LIMIT ${newest}) AS e
              WHERE e."words" @@ ${query}::tsquery AND ${mayBe})) AS f
          ORDER BY f."at" DESC, f."id" DESC, f."part" LIMIT ${ranked}) AS near
        JOIN "search_entry" w
          ON w."kind" = ${kind} AND w."id" = near."id" AND w."part" = near."part"
        ORDER BY near."id", "rank" DESC, near."part") AS ranked
      WHERE ${after ? Prisma.sql`(ranked."rank", ranked."id") < (${after.rank}::float8, ${after.id}::uuid)` : Prisma.sql`TRUE`}
      ORDER BY ranked."rank" DESC, ranked."id" DESC LIMIT ${limit + 1}) AS best
    JOIN "search_entry" e ON e."kind" = ${kind} AND e."id" = best."id" AND e."part" = best."part"
    ${tables})`;
}

/** The name of a kind within SQL, so that the index of that kind is taken. */
const isKind: Record<SearchKind, Prisma.Sql> = {
  claim: Prisma.sql`e."kind" = 'claim'`,
  article: Prisma.sql`e."kind" = 'article'`,
  source: Prisma.sql`e."kind" = 'source'`,
  capture: Prisma.sql`e."kind" = 'capture'`,
  prior_check: Prisma.sql`e."kind" = 'prior_check'`,
};

/** Which entries of a kind may be found at all: by the filters, and by who asks. */
function filtering(kind: SearchKind, search: Search): Prisma.Sql {
  const { articleId, language, publisher, from, to, sourceType } = search.filters;
  const ofSource = isOfSource(kind);
  const conditions = [
    isKind[kind],
    ...(language === null ? [] : [Prisma.sql`e."language" = ${language}`]),
    ...(from === null ? [] : [Prisma.sql`e."at" >= ${new Date(from)}`]),
    ...(to === null ? [] : [Prisma.sql`e."at" < ${dayAfter(to)}`]),
    ...(publisher === null ? [] : [isPublishedBy(kind, publisher)]),
    ...(kind === 'claim' ? ofClaims(search) : []),
    ...(ofSource && !search.seesProtected ? [isOpen(Prisma.sql`e."sourceId"`)] : []),
    ...(kind === 'capture' || (ofSource && sourceType !== null)
      ? [
          Prisma.sql`EXISTS (SELECT 1 FROM "source" s WHERE s."id" = e."sourceId"
            AND s."status" = 'active'
            AND (${sourceType}::text IS NULL OR s."csl" ->> 'type' = ${sourceType}))`,
        ]
      : []),
    ...(articleId === null ? [] : [isOfArticle(kind, articleId)]),
  ];
  return Prisma.join(conditions, ' AND ');
}

const isOfSource = (kind: SearchKind): boolean => kind === 'source' || kind === 'capture';

const isOfArticle = (kind: SearchKind, articleId: string): Prisma.Sql =>
  isOfSource(kind)
    ? Prisma.sql`EXISTS (SELECT 1 FROM "citation" t JOIN "claim" c ON c."id" = t."claimId"
        WHERE t."sourceId" = e."sourceId" AND t."status" = 'active'
          AND c."articleId" = ${articleId}::uuid AND c."state" <> 'retired')`
    : Prisma.sql`e."articleId" = ${articleId}::uuid`;

function ofClaims({ filters: { state, verdict }, blindViewer }: Search): Prisma.Sql[] {
  if (state === null && verdict === null) return [];
  return [
    Prisma.sql`EXISTS (SELECT 1 FROM "claim" c WHERE c."id" = e."id"
      AND (${state}::text IS NULL OR ${shownState(blindViewer)} = ${state})
      AND (${verdict}::text IS NULL OR (NOT ${isKeptFrom(blindViewer)} AND EXISTS (
        SELECT 1 FROM "verdict" v JOIN "rating" r ON r."id" = v."ratingId"
        WHERE v."claimId" = c."id" AND v."status" = 'live' AND r."key" = ${verdict}))))`,
  ];
}

/** Of a claim and of a copy the publisher is that of the article or the source. */
function isPublishedBy(kind: SearchKind, publisher: string): Prisma.Sql {
  const holds = (entry: Prisma.Sql) =>
    Prisma.sql`position(btrim("search_fold"(${publisher})) IN ${entry}."publisher") > 0`;
  switch (kind) {
    case 'claim':
      return Prisma.sql`EXISTS (SELECT 1 FROM "search_entry" p WHERE p."kind" = 'article'
        AND p."id" = e."articleId" AND p."part" = 0 AND ${holds(Prisma.sql`p`)})`;
    case 'capture':
      return Prisma.sql`EXISTS (SELECT 1 FROM "search_entry" p WHERE p."kind" = 'source'
        AND p."id" = e."sourceId" AND p."part" = 0 AND ${holds(Prisma.sql`p`)})`;
    default:
      return holds(Prisma.sql`e`);
  }
}

function dayAfter(day: string): Date {
  const next = new Date(day);
  next.setUTCDate(next.getUTCDate() + 1);
  return next;
}

type Shown = { tables: Prisma.Sql; title: Prisma.Sql; facts: Prisma.Sql };

/** What is told of a result beside its words: of a claim only what the one who asks may know. */
function shown(kind: SearchKind, blindViewer: string | null): Shown {
  const title = Prisma.sql`e."title"`;
  switch (kind) {
    case 'claim':
      return {
        title,
        tables: Prisma.sql`JOIN "claim" c ON c."id" = e."id"
          JOIN "article" ON "article"."id" = c."articleId"
          LEFT JOIN "verdict" v ON v."claimId" = c."id" AND v."status" = 'live'
            AND NOT ${isKeptFrom(blindViewer)}
          LEFT JOIN "rating" r ON r."id" = v."ratingId"`,
        facts: Prisma.sql`jsonb_build_object('articleId', c."articleId",
          'articleTitle', "article"."title", 'number', c."number", 'state', ${shownState(blindViewer)},
          'verdict', CASE WHEN r."id" IS NOT NULL
            THEN jsonb_build_object('key', r."key", 'label', r."label", 'tone', r."tone") END)`,
      };
    case 'article':
      return {
        title,
        tables: Prisma.sql`JOIN "article" a ON a."id" = e."id"`,
        facts: Prisma.sql`jsonb_build_object('publisher', a."publisher")`,
      };
    case 'source':
      return {
        title,
        tables: Prisma.sql`JOIN "source" s ON s."id" = e."id"`,
        facts: Prisma.sql`jsonb_build_object('type', s."csl" ->> 'type', 'tier', s."tier",
          'publisher', coalesce(s."csl" ->> 'container-title', s."csl" ->> 'publisher'))`,
      };
    case 'capture':
      return {
        title: Prisma.sql`coalesce(nullif(e."title", ''), s."title")`,
        tables: Prisma.sql`JOIN "source" s ON s."id" = e."sourceId"`,
        facts: Prisma.sql`jsonb_build_object('sourceId', s."id", 'sourceTitle', s."title")`,
      };
    case 'prior_check':
      return {
        title,
        tables: Prisma.sql`JOIN "prior_check" p ON p."id" = e."id"`,
        facts: Prisma.sql`jsonb_build_object('url', p."url",
          'publisher', p."claimReview" #>> '{author,name}',
          'rating', p."claimReview" #>> '{reviewRating,alternateName}')`,
      };
  }
}

/** Of the words that were taken in a mistyped one's place, those that the results hold. */
export function wordsAmong(hits: readonly SearchHit[], words: readonly string[]): string[] {
  const marks = new Set(
    hits.flatMap(({ title, snippet }) =>
      [title, ...(snippet ? [snippet] : [])].flatMap(({ text, marks: ranges }) =>
        ranges.map(({ start, end }) => foldWord(text.slice(start, end))),
      ),
    ),
  );
  return words.filter((word) => marks.has(word));
}
