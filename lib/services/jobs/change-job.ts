import { holdJob, moveJob } from '@/lib/data/jobs';
import type { Writer } from '@/lib/data/transaction';
import type { JobKind } from '@/lib/domain/job/job';
import { nextStatus } from '@/lib/domain/job/transitions';

/**
 * What a person does with a job, whatever it is at: calls it off, or asks for it again.
 * @throws ClaimdeskError `not_found`, `transition_refused`.
 */
export async function changeJob(
  tx: Writer,
  { kind, id, event }: { kind: JobKind; id: string; event: 'cancel' | 'retry' },
  at: Date,
): Promise<void> {
  const job = await holdJob(tx, kind, id);
  nextStatus(job.status, event);
  await moveJob(tx, job, { event }, at);
}
