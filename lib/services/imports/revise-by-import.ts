import { z } from 'zod';
import { articleById } from '@/lib/data/articles';
import { draftOfReading, holdJob, moveJob, readingById } from '@/lib/data/jobs';
import { type Reader, reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import type { Article } from '@/lib/domain/article/article';
import type { ReadDraft } from '@/lib/domain/article/read-draft';
import type { RevisionPreview } from '@/lib/domain/article/revision';
import { ClaimdeskError, notFound, staleVersion } from '@/lib/domain/errors';
import { Id, Version } from '@/lib/domain/identity';
import { sourceName } from '@/lib/domain/job/article-reading';
import { nextStatus } from '@/lib/domain/job/transitions';
import { previewOf } from '@/lib/services/articles/preview-revision';
import { revise } from '@/lib/services/articles/revise-article';
import { command } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';

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
  const job = await holdJob(tx, 'article.read', id);
  nextStatus(job.status, 'accept');
  if (job.version !== expectedVersion) throw staleVersion('import', job.version);
  const { source } = await readingById(tx, id);
  const draft = await draftFor(tx, id, articleId);
  const { result, events } = await revise(work, articleId, articleVersion, draft);
  await moveJob(tx, job, { event: 'accept', articleId }, at);
  const name = sourceName(source);
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
  const [article, draft] = await Promise.all([
    articleById(db, articleId),
    draftFor(db, id, articleId),
  ]);
  return { article, preview: await previewOf(db, articleId, article.title, draft) };
}

/** What was read, if it may revise this article. */
async function draftFor(db: Reader, id: string, articleId: string): Promise<ReadDraft> {
  const [{ revisesId }, draft] = await Promise.all([readingById(db, id), draftOfReading(db, id)]);
  if (!draft) throw notFound('draft');
  if (revisesId === null || revisesId === articleId) return draft;
  throw new ClaimdeskError('transition_refused', 'This was read to revise another article.', [], {
    revisesId,
  });
}
