import type { Reader, Writer } from '@/lib/data/transaction';
import { Report, type ReportHeading } from '@/lib/domain/report/report';

/** A published report: where it stands, and what was published. */
export type PublishedReport = ReportHeading & { report: Report };

type HeadingRow = {
  id: string;
  articleId: string;
  number: number;
  slug: string;
  publishedAt: Date;
  contentSha256: string;
};

const heading = {
  id: true,
  articleId: true,
  number: true,
  slug: true,
  publishedAt: true,
  contentSha256: true,
} as const;

const toHeading = (row: HeadingRow): ReportHeading => ({
  id: row.id,
  articleId: row.articleId,
  number: row.number,
  slug: row.slug,
  publishedAt: row.publishedAt.toISOString(),
  contentSha256: row.contentSha256,
});

const toPublished = ({ content, ...row }: HeadingRow & { content: string }): PublishedReport => ({
  ...toHeading(row),
  report: Report.parse(JSON.parse(content)),
});

export async function insertReport(
  tx: Writer,
  report: {
    articleId: string;
    number: number;
    slug: string;
    content: string;
    contentSha256: string;
    publishedAt: Date;
    publishedById: string | null;
  },
): Promise<ReportHeading> {
  return toHeading(await tx.report.create({ data: report, select: heading }));
}

/** An article's reports, the newest first. */
export async function reportsOfArticle(db: Reader, articleId: string): Promise<ReportHeading[]> {
  const rows = await db.report.findMany({
    where: { articleId },
    orderBy: { number: 'desc' },
    select: heading,
  });
  return rows.map(toHeading);
}

/** Which revision of the article each of its reports checked, by the report's id. */
export async function revisionsChecked(
  db: Reader,
  articleId: string,
): Promise<Map<string, number>> {
  const rows = await db.$queryRaw<{ id: string; revision: number }[]>`
    SELECT "id", ("content"::json #>> '{article,revision}')::int AS "revision"
    FROM "report" WHERE "articleId" = ${articleId}::uuid`;
  return new Map(rows.map(({ id, revision }) => [id, revision]));
}

export async function latestReport(db: Reader, articleId: string): Promise<PublishedReport | null> {
  const row = await db.report.findFirst({
    where: { articleId },
    orderBy: { number: 'desc' },
    select: { ...heading, content: true },
  });
  return row && toPublished(row);
}

export async function reportBySlug(db: Reader, slug: string): Promise<PublishedReport | null> {
  const row = await db.report.findUnique({
    where: { slug },
    select: { ...heading, content: true },
  });
  return row && toPublished(row);
}

export async function reportByNumber(
  db: Reader,
  articleId: string,
  number: number,
): Promise<PublishedReport | null> {
  const row = await db.report.findUnique({
    where: { articleId_number: { articleId, number } },
    select: { ...heading, content: true },
  });
  return row && toPublished(row);
}

/** The newest report of the article that this one is of. */
export async function latestHeading(db: Reader, articleId: string): Promise<ReportHeading | null> {
  const row = await db.report.findFirst({
    where: { articleId },
    orderBy: { number: 'desc' },
    select: heading,
  });
  return row && toHeading(row);
}

/** Where all published reports stand, the newest first. */
export async function reportHeadings(db: Reader): Promise<ReportHeading[]> {
  const rows = await db.report.findMany({
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    select: heading,
  });
  return rows.map(toHeading);
}

export async function reportsByIds(db: Reader, ids: readonly string[]): Promise<PublishedReport[]> {
  const rows = await db.report.findMany({
    where: { id: { in: [...ids] } },
    select: { ...heading, content: true },
  });
  return rows.map(toPublished);
}

/** Where the newest report of each of the articles stands; those without one have none. */
export async function newestHeadings(
  db: Reader,
  articleIds: readonly string[],
): Promise<ReportHeading[]> {
  if (articleIds.length === 0) return [];
  const rows = await db.report.findMany({
    where: { articleId: { in: [...articleIds] } },
    orderBy: [{ articleId: 'asc' }, { number: 'desc' }],
    distinct: ['articleId'],
    select: heading,
  });
  return rows.map(toHeading);
}

/** The newest report of the article whose addresses begin so; null while it has none. */
export async function latestHeadingOfStem(db: Reader, stem: string): Promise<ReportHeading | null> {
  const row = await db.report.findFirst({
    where: { article: { slug: stem } },
    orderBy: { number: 'desc' },
    select: heading,
  });
  return row && toHeading(row);
}
