import { z } from 'zod';
import { capturingById } from '@/lib/data/capture-jobs';
import { sourceById } from '@/lib/data/sources';
import { Id } from '@/lib/domain/identity';
import { type Capturing, captureOfName } from '@/lib/domain/job/capturing';
import { command } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { changeJob } from '@/lib/services/jobs/change-job';
import { wakeRunner } from '@/lib/services/jobs/wake';

type Change = (context: Context, input: { id: string }) => Promise<Capturing>;

/** What a person can do with a copy that is under way or failed; the runner learns of it at once. */
function change(event: 'cancel' | 'retry', type: 'capture.cancelled' | 'capture.retried'): Change {
  const run = command('source.capture', z.object({ id: Id }), async ({ tx, at }, { id }) => {
    await changeJob(tx, { kind: 'source.capture', id, event }, at);
    const result = await capturingById(tx, id);
    const { id: sourceId, csl } = await sourceById(tx, result.sourceId);
    const of = captureOfName(result.of);
    return { result, events: [{ type, sourceId, title: csl.title, jobId: id, of }] };
  });
  return async (context, input) => {
    const changed = await run(context, input);
    wakeRunner();
    return changed;
  };
}

/** Ends the making of a copy; what was sent for it is gone. @throws ClaimdeskError `not_found`, `transition_refused`. */
export const cancelCapture = change('cancel', 'capture.cancelled');

/** Queues a copy that failed again. @throws ClaimdeskError `not_found`, `transition_refused`. */
export const retryCapture = change('retry', 'capture.retried');
