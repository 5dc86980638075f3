import type { Reader } from '@/lib/data/transaction';
import { Revision } from '@/lib/domain/article/article';
import { RevisionHeading } from '@/lib/domain/article/revision';
import { notFound } from '@/lib/domain/errors';
import type { ArticleChange } from '@/lib/domain/report/report';

/** An older text, or the newest. @throws ClaimdeskError `not_found`. */
export async function revisionByNumber(
  db: Reader,
  articleId: string,
  number: number,
): Promise<Revision> {
  const row = await db.revision.findUnique({
    where: { articleId_number: { articleId, number } },
  });
  if (!row) throw notFound('revision');
  return Revision.parse({ ...row, createdAt: row.createdAt.toISOString() });
}

/** The article's newest text, where it came after that revision. */
export async function changeAfter(
  db: Reader,
  articleId: string,
  revision: number,
): Promise<ArticleChange | null> {
  const row = await db.revision.findFirst({
    where: { articleId, number: { gt: revision } },
    orderBy: { number: 'desc' },
    select: { number: true, createdAt: true },
  });
  return row && { revision: row.number, at: row.createdAt.toISOString() };
}

const person = { select: { id: true, name: true } } as const;

/** An article's revisions without their texts, the newest first. */
export async function revisionsOfArticle(
  db: Reader,
  articleId: string,
): Promise<RevisionHeading[]> {
  const rows = await db.revision.findMany({
    where: { articleId },
    orderBy: { number: 'desc' },
    select: {
      id: true,
      number: true,
      textSha256: true,
      createdAt: true,
      createdBy: person,
      article: { select: { createdBy: person } },
    },
  });
  return rows.map((row) =>
    RevisionHeading.parse({
      ...row,
      createdAt: row.createdAt.toISOString(),
      createdBy: row.number === 1 ? (row.createdBy ?? row.article.createdBy) : row.createdBy,
    }),
  );
}
