import { z } from 'zod';
import { checkImportById, forgetCheckImport } from '@/lib/data/prior-check-jobs';
import { Id } from '@/lib/domain/identity';
import { type CheckImport, checkSourceName } from '@/lib/domain/job/check-import';
import { command } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { changeJob } from '@/lib/services/jobs/change-job';
import { wakeRunner } from '@/lib/services/jobs/wake';

type Change = (context: Context, input: { id: string }) => Promise<CheckImport>;

/** What a person can do with an import of prior checks; the runner learns of it at once. */
function change(
  event: 'cancel' | 'retry',
  type: 'priorChecks.cancelled' | 'priorChecks.retried',
): Change {
  const run = command('source.add', z.object({ id: Id }), async ({ tx, at }, { id }) => {
    await changeJob(tx, { kind: 'priorChecks.import', id, event }, at);
    const result = await checkImportById(tx, id);
    const { source } = result;
    if (event === 'cancel') {
      const uploadId = source.kind === 'file' ? source.uploadId : null;
      await forgetCheckImport(tx, { jobId: id, uploadId });
    }
    return { result, events: [{ type, jobId: id, name: checkSourceName(source) }] };
  });
  return async (context, input) => {
    const changed = await run(context, input);
    wakeRunner();
    return changed;
  };
}

/**
 * Ends an import whose prior checks are not here yet; nothing is left of what was brought.
 * @throws ClaimdeskError `not_found`, `transition_refused`.
 */
export const cancelCheckImport = change('cancel', 'priorChecks.cancelled');

/** Queues an import that failed again. @throws ClaimdeskError `not_found`, `transition_refused`. */
export const retryCheckImport = change('retry', 'priorChecks.retried');
