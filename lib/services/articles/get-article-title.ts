import { titleOfArticle } from '@/lib/data/articles';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { Id } from '@/lib/domain/identity';
import type { Context } from '@/lib/services/context';
import { keptUntilWritten } from '@/lib/services/kept-answers';

/** For the window's title; null when there is no such article. */
export async function getArticleTitle(context: Context, id: string): Promise<string | null> {
  authorize(context.actor, 'article.read');
  if (!Id.safeParse(id).success) return null;
  return await keptUntilWritten(`title ${id}`, () => titleOfArticle(reader(), id));
}
