import { toJson } from '@/lib/data/json';
import { shownState } from '@/lib/data/shown-state';
import type { Reader, Writer } from '@/lib/data/transaction';
import { Article, type ArticleMetadata, type Block, Revision } from '@/lib/domain/article/article';
import { type ArticleListItem, cursorOf, placeOf } from '@/lib/domain/article/article-list';
import { notFound, staleVersion } from '@/lib/domain/errors';
import type { LikeArticle } from '@/lib/domain/job/article-reading';

const withCreator = { createdBy: { select: { id: true, name: true } } } as const;

type NewArticle = ArticleMetadata & {
  slug: string;
  ratingScaleId: string;
  createdById: string | null;
  importKey: string | null;
};

export async function insertArticle(tx: Writer, article: NewArticle, at: Date): Promise<string> {
  const row = await tx.article.create({
    data: { ...columnsOf(article), ...rest(article), createdAt: at, updatedAt: at },
    select: { id: true },
  });
  return row.id;
}

const rest = ({ slug, ratingScaleId, createdById, importKey }: NewArticle) => ({
  slug,
  ratingScaleId,
  createdById,
  importKey,
});

const columnsOf = (metadata: ArticleMetadata) => ({
  title: metadata.title,
  authors: metadata.authors,
  publisher: metadata.publisher,
  url: metadata.url,
  publishedAt: metadata.publishedAt ? new Date(metadata.publishedAt) : null,
  dueOn: metadata.dueOn ? new Date(metadata.dueOn) : null,
  language: metadata.language,
  isBasedOn: toJson(metadata.isBasedOn),
  note: metadata.note,
});

/** @throws ClaimdeskError `stale_version` when it is no longer at `version`; nothing is written. */
export async function updateArticle(
  tx: Writer,
  id: string,
  version: number,
  metadata: ArticleMetadata,
  at: Date,
): Promise<void> {
  const { count } = await tx.article.updateMany({
    where: { id, version },
    data: { ...columnsOf(metadata), version: { increment: 1 }, updatedAt: at },
  });
  if (count === 0) throw staleVersion('article', (await articleById(tx, id)).version);
}

/** @throws ClaimdeskError `stale_version`. */
export async function setArticleStatus(
  tx: Writer,
  id: string,
  version: number,
  change: { status: 'retired'; reason: string } | { status: 'active' },
  at: Date,
): Promise<void> {
  const { count } = await tx.article.updateMany({
    where: { id, version },
    data: {
      status: change.status,
      retiredReason: change.status === 'retired' ? change.reason : null,
      version: { increment: 1 },
      updatedAt: at,
    },
  });
  if (count === 0) throw staleVersion('article', (await articleById(tx, id)).version);
}

/** Leaves the version alone: what an editor has open in a form is not touched by it. */
export async function setCoverageRequired(tx: Writer, id: string, required: boolean, at: Date) {
  await tx.article.update({
    where: { id },
    data: { coverageRequired: required, updatedAt: at },
  });
}

/** Counts the version of an article up whose row the caller holds. @returns the new one. */
export async function raiseArticleVersion(tx: Writer, id: string, at: Date): Promise<number> {
  const { version } = await tx.article.update({
    where: { id },
    data: { version: { increment: 1 }, updatedAt: at },
    select: { version: true },
  });
  return version;
}

/** Marks that something of the article changed, for the order of lists. */
export async function touchArticle(tx: Writer, id: string, at: Date): Promise<void> {
  await tx.article.update({ where: { id }, data: { updatedAt: at } });
}

export async function insertRevision(
  tx: Writer,
  revision: {
    articleId: string;
    number: number;
    text: string;
    textSha256: string;
    blocks: Block[];
    /** Who revised the text; null on the first one, which came with the article. */
    createdById?: string | null;
  },
  at: Date,
): Promise<string> {
  const row = await tx.revision.create({
    data: { ...revision, createdAt: at },
    select: { id: true },
  });
  return row.id;
}

/** @throws ClaimdeskError `not_found`. */
export async function articleById(db: Reader, id: string): Promise<Article> {
  const row = await db.article.findUnique({ where: { id }, include: withCreator });
  if (!row) throw notFound('article');
  return toArticle(row);
}

export async function articleIdByImportKey(db: Reader, importKey: string): Promise<string | null> {
  const row = await db.article.findUnique({ where: { importKey }, select: { id: true } });
  return row?.id ?? null;
}

/** The desk's articles of that address, or that had a text of that hash; at most five. */
export async function articlesAlike(
  db: Reader,
  { url, textSha256 }: { url: string | null; textSha256: string },
): Promise<LikeArticle[]> {
  return await db.$queryRaw<LikeArticle[]>`
    SELECT a."id", a."title",
      CASE WHEN a."url" = ${url} THEN 'address' ELSE 'text' END AS "shared"
    FROM "article" a
    WHERE a."url" = ${url} OR a."id" IN (
      SELECT r."articleId" FROM "revision" r WHERE r."textSha256" = ${textSha256}
    )
    ORDER BY a."createdAt" DESC LIMIT 5`;
}

/** Lets one import at a time look which names are free: held until the transaction ends. */
export async function holdArticleNames(tx: Writer): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('article names'))`;
}

/** The slugs that begin with `stem`, so that a new one can differ. */
export async function slugsBeginning(db: Reader, stem: string): Promise<Set<string>> {
  const rows = await db.article.findMany({
    where: { slug: { startsWith: stem } },
    select: { slug: true },
  });
  return new Set(rows.map(({ slug }) => slug));
}

/** The newest text. @throws ClaimdeskError `not_found`. */
export async function currentRevision(db: Reader, articleId: string): Promise<Revision> {
  const row = await db.revision.findFirst({
    where: { articleId },
    orderBy: { number: 'desc' },
  });
  if (!row) throw notFound('article');
  return Revision.parse({ ...row, createdAt: row.createdAt.toISOString() });
}

type ArticleRow = Omit<
  Article,
  'authors' | 'publishedAt' | 'dueOn' | 'createdAt' | 'isBasedOn' | 'policy'
> & {
  authors: unknown;
  policy: unknown;
  publishedAt: Date | null;
  dueOn: Date | null;
  createdAt: Date;
  isBasedOn: unknown;
};

const toArticle = (row: ArticleRow): Article =>
  Article.parse({
    ...row,
    publishedAt: row.publishedAt?.toISOString().slice(0, 10) ?? null,
    dueOn: row.dueOn?.toISOString().slice(0, 10) ?? null,
    createdAt: row.createdAt.toISOString(),
  });

/** A page of the desk's articles, the one last worked on first. */
export async function listArticles(
  db: Reader,
  { status, after, limit }: { status: 'active' | 'retired'; after: string | null; limit: number },
  blindViewer: string | null,
): Promise<{ items: ArticleListItem[]; nextCursor: string | null }> {
  const rows = await db.article.findMany({
    where: { status, ...(after ? { OR: following(after) } : {}) },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: {
      id: true,
      title: true,
      authors: true,
      publisher: true,
      language: true,
      updatedAt: true,
    },
  });
  const page = rows.slice(0, limit);
  const ids = page.map(({ id }) => id);
  const [states, verdicts, workers] = await Promise.all([
    countStates(db, ids, blindViewer),
    countVerdicts(db, ids),
    countWorkers(db, ids),
  ]);
  const items = page.map(
    (row): ArticleListItem => ({
      id: row.id,
      title: row.title,
      authors: Article.shape.authors.parse(row.authors),
      publisher: row.publisher,
      language: row.language,
      updatedAt: row.updatedAt.toISOString(),
      states: states.get(row.id) ?? {},
      verdicts: verdicts.get(row.id) ?? [],
      workers: workers.get(row.id) ?? [],
    }),
  );
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? cursorOf(last) : null };
}

/** What comes after a place in the list. */
function following(cursor: string) {
  const { updatedAt, id } = placeOf(cursor);
  return [{ updatedAt: { lt: updatedAt } }, { updatedAt, id: { lt: id } }];
}

async function countStates(db: Reader, articleIds: string[], blindViewer: string | null) {
  const counts = await db.$queryRaw<{ articleId: string; state: string; count: number }[]>`
    SELECT s."articleId", s."state", count(*)::int AS "count"
    FROM (SELECT c."articleId", ${shownState(blindViewer)} AS "state" FROM "claim" c
      WHERE c."articleId" = ANY (${articleIds}::uuid[])) s
    GROUP BY s."articleId", s."state"`;
  const byArticle = new Map<string, ArticleListItem['states']>();
  for (const { articleId, state, count } of counts) {
    byArticle.set(articleId, { ...byArticle.get(articleId), [state]: count });
  }
  return byArticle;
}

async function countVerdicts(db: Reader, articleIds: string[]) {
  const rows = await db.$queryRaw<
    {
      articleId: string;
      label: string;
      tone: ArticleListItem['verdicts'][number]['tone'];
      count: bigint;
    }[]
  >`
    SELECT c."articleId", r."label", r."tone", count(*) AS "count"
    FROM "verdict" v JOIN "claim" c ON c."id" = v."claimId" JOIN "rating" r ON r."id" = v."ratingId"
    WHERE v."status" = 'live' AND c."state" = 'settled' AND c."articleId" = ANY (${articleIds}::uuid[])
    GROUP BY c."articleId", r."id" ORDER BY r."position"`;
  return Map.groupBy(
    rows.map((row) => ({ ...row, count: Number(row.count) })),
    ({ articleId }) => articleId,
  );
}

async function countWorkers(db: Reader, articleIds: string[]) {
  const rows = await db.$queryRaw<{ articleId: string; id: string; name: string; count: bigint }[]>`
    SELECT c."articleId", u."id", u."name", count(*) AS "count"
    FROM "claim" c JOIN "user" u ON u."id" = c."assigneeId"
    WHERE c."state" NOT IN ('retired', 'withdrawn', 'settled') AND c."articleId" = ANY (${articleIds}::uuid[])
    GROUP BY c."articleId", u."id" ORDER BY count(*) DESC, u."name"`;
  return Map.groupBy(
    rows.map(({ articleId, id, name, count }) => ({
      articleId,
      person: { id, name },
      count: Number(count),
    })),
    ({ articleId }) => articleId,
  );
}

export async function titleOfArticle(db: Reader, id: string): Promise<string | null> {
  const row = await db.article.findUnique({ where: { id }, select: { title: true } });
  return row?.title ?? null;
}

/** Titles and rating scales of these articles, by their ids. */
export async function namesOfArticles(
  db: Reader,
  ids: readonly string[],
): Promise<Map<string, { title: string; ratingScaleId: string }>> {
  const rows = await db.article.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, title: true, ratingScaleId: true },
  });
  return new Map(rows.map(({ id, ...names }) => [id, names]));
}

/** The articles that were changed last, with their titles. */
export const latestArticleTitles = (
  db: Reader,
  limit: number,
): Promise<{ id: string; title: string }[]> =>
  db.article.findMany({
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, title: true },
    take: limit,
  });

/** Holds the article's row until the transaction ends. @throws ClaimdeskError `not_found`. */
export async function lockArticle(tx: Writer, id: string): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "article" WHERE "id" = ${id}::uuid FOR UPDATE`;
  if (rows.length === 0) throw notFound('article');
}
