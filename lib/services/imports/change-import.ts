import { z } from 'zod';
import { readingById } from '@/lib/data/jobs';
import { Id } from '@/lib/domain/identity';
import { type ArticleReading, sourceName } from '@/lib/domain/job/article-reading';
import { command } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { changeJob } from '@/lib/services/jobs/change-job';
import { wakeRunner } from '@/lib/services/jobs/wake';

type Change = (context: Context, input: { id: string }) => Promise<ArticleReading>;

/** What a person can do with an import but save it; the runner learns of it at once. */
function change(event: 'cancel' | 'retry', type: 'import.cancelled' | 'import.retried'): Change {
  const run = command('article.import', z.object({ id: Id }), async ({ tx, at }, { id }) => {
    await changeJob(tx, { kind: 'article.read', id, event }, at);
    const result = await readingById(tx, id);
    return { result, events: [{ type, jobId: id, name: sourceName(result.source) }] };
  });
  return async (context, input) => {
    const changed = await run(context, input);
    wakeRunner();
    return changed;
  };
}

/**
 * Ends an import that has not become an article; what was brought and read is gone.
 * @throws ClaimdeskError `not_found`, `transition_refused`.
 */
export const cancelImport = change('cancel', 'import.cancelled');

/** Queues an import that failed again. @throws ClaimdeskError `not_found`, `transition_refused`. */
export const retryImport = change('retry', 'import.retried');
