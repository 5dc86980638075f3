import { z } from 'zod';
import { listArticles as query } from '@/lib/data/articles';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { ArticleCursor } from '@/lib/domain/article/article-list';
import { blindViewer } from '@/lib/domain/assessment/blindness';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { keptUntilWritten } from '@/lib/services/kept-answers';

const Input = z.object({
  status: z.enum(['active', 'retired']).default('active'),
  after: ArticleCursor.nullable().default(null),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});

/** A page of the desk's articles with how far each is, the one last worked on first. */
export async function listArticles(context: Context, input: z.input<typeof Input> = {}) {
  const { actor } = authorize(context.actor, 'article.read');
  const page = parse(Input, input);
  const viewer = blindViewer(actor);
  const read = () => query(reader(), page, viewer);
  // How far an article is, is another matter for each who judges blind.
  return viewer ? await read() : await keptUntilWritten(`articles ${JSON.stringify(page)}`, read);
}
