import { draftOfReading, holdJob, type JobAt, readingById } from '@/lib/data/jobs';
import type { Writer } from '@/lib/data/transaction';
import type { ReadDraft } from '@/lib/domain/article/read-draft';
import { notFound, staleVersion } from '@/lib/domain/errors';
import type { ArticleReading } from '@/lib/domain/job/article-reading';
import { nextStatus } from '@/lib/domain/job/transitions';

/**
 * An import that a person has looked at, with what was read, held until the transaction ends.
 * @throws ClaimdeskError `not_found`; `transition_refused` unless it waits for a person;
 * `stale_version` when it is no longer at that version.
 */
export async function holdReading(
  tx: Writer,
  id: string,
  expectedVersion: number,
): Promise<{ job: JobAt; reading: ArticleReading; draft: ReadDraft }> {
  const job = await holdJob(tx, 'article.read', id);
  nextStatus(job.status, 'accept');
  if (job.version !== expectedVersion) throw staleVersion('import', job.version);
  const [reading, draft] = [await readingById(tx, id), await draftOfReading(tx, id)];
  if (!draft) throw notFound('draft');
  return { job, reading, draft };
}
