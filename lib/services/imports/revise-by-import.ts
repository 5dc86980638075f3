import { z } from 'zod';
import { articleById } from '@/lib/data/articles';
import { draftOfReading, moveJob, readingById } from '@/lib/data/jobs';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import type { Article } from '@/lib/domain/article/article';
import type { RevisionPreview } from '@/lib/domain/article/revision';
import { ClaimdeskError, notFound } from '@/lib/domain/errors';
import { Id, Version } from '@/lib/domain/identity';
import { type ArticleReading, sourceName } from '@/lib/domain/job/article-reading';
import { previewOf } from '@/lib/services/articles/preview-revision';
import { revise } from '@/lib/services/articles/revise-article';
import { command } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { holdReading } from '@/lib/services/imports/hold-reading';

const Input = z.object({
  id: Id,
  expectedVersion: Version,
  articleId: Id,
  /** The article's version that the caller has seen. */
  articleVersion: Version,
});

/**
 * Makes what was read the next text of an article, and ends the import: both, or nothing.
 * @throws ClaimdeskError `not_found`, `stale_version`, `already_done` when the text is the same, and
 * `transition_refused` when it was read to revise another article.
 */
export const reviseByImport = command('article.edit', Input, async (work, input) => {
  const { tx, at } = work;
  const { id, expectedVersion, articleId, articleVersion } = input;
  const { job, reading, draft } = await holdReading(tx, id, expectedVersion);
  refuseOther(reading, articleId);
  const { result, events } = await revise(work, articleId, articleVersion, draft);
  await moveJob(tx, job, { event: 'accept', articleId }, at);
  const name = sourceName(reading.source);
  return { result, events: [...events, { type: 'import.saved', jobId: id, name, articleId }] };
});

/**
 * What revising the article by this import would do; nothing is written.
 * @throws ClaimdeskError `not_found`, `transition_refused`.
 */
export async function previewByImport(
  context: Context,
  { id, articleId }: { id: string; articleId: string },
): Promise<{ article: Article; preview: RevisionPreview }> {
  authorize(context.actor, 'article.edit');
  const db = context.tx ?? reader();
  const [article, reading, draft] = await Promise.all([
    articleById(db, articleId),
    readingById(db, id),
    draftOfReading(db, id),
  ]);
  if (!draft) throw notFound('draft');
  refuseOther(reading, articleId);
  return { article, preview: await previewOf(db, articleId, article.title, draft) };
}

/** What was read to revise one article must not revise another. */
function refuseOther({ revisesId }: ArticleReading, articleId: string): void {
  if (revisesId === null || revisesId === articleId) return;
  throw new ClaimdeskError('transition_refused', 'This was read to revise another article.', [], {
    revisesId,
  });
}
