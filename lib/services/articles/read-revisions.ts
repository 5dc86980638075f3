import { articleById } from '@/lib/data/articles';
import { revisionByNumber, revisionsOfArticle } from '@/lib/data/revisions';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import type { Article, Revision } from '@/lib/domain/article/article';
import type { RevisionHeading } from '@/lib/domain/article/revision';
import type { Context } from '@/lib/services/context';

/** An article's revisions without their texts, the newest first. @throws ClaimdeskError `not_found`. */
export async function listRevisions(context: Context, id: string): Promise<RevisionHeading[]> {
  authorize(context.actor, 'article.read');
  await articleById(reader(), id);
  return await revisionsOfArticle(reader(), id);
}

/** One text of an article, with its place among the others. @throws ClaimdeskError `not_found`. */
export async function getRevision(
  context: Context,
  id: string,
  number: number,
): Promise<{ article: Article; revision: Revision; headings: RevisionHeading[] }> {
  authorize(context.actor, 'article.read');
  const db = reader();
  const [article, revision, headings] = await Promise.all([
    articleById(db, id),
    revisionByNumber(db, id, number),
    revisionsOfArticle(db, id),
  ]);
  return { article, revision, headings };
}
