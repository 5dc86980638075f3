import { z } from 'zod';
import type { TakenJob } from '@/lib/data/job-runs';
import { type Move, moveJob } from '@/lib/data/jobs';
import { transact } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import type { AuditEvent } from '@/lib/domain/audit/events';
import type { JobError } from '@/lib/domain/job/job';
import { command } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import type { JobWork } from '@/lib/services/jobs/job-work';

const ended = (events: AuditEvent[]) => ({ result: undefined, events });

export type Landing = { result: object } | { error: JobError };

/**
 * Ends a run: keeps its result, or why it failed, and tells the log. Does nothing when the run was
 * ended by somebody else, so that what comes late is lost and never lands half.
 */
export function landJob(
  context: Context,
  work: JobWork,
  job: TakenJob,
  landing: Landing,
): Promise<void> {
  const land = command(work.action, z.undefined(), async ({ tx, at }) => {
    const end = async (move: Extract<Move, { event: 'fail' | 'finish' }>, event: AuditEvent) =>
      ended((await moveJob(tx, job, move, at)) ? [event] : []);
    if ('error' in landing) {
      const { error } = landing;
      return await end({ event: 'fail', error }, work.failed(job, error.message));
    }
    const { result } = landing;
    if ('finished' in work) return await end({ event: 'finish', result }, work.finished(job));
    // It is stored elsewhere in a moment, and need not be written twice.
    if (!(await moveJob(tx, job, { event: 'finish', result: {} }, at))) return ended([]);
    const { event, ...kept } = await work.land(tx, job, result, at);
    const landed = { id: job.id, version: job.version + 1 };
    await moveJob(tx, landed, { event: 'accept', ...kept }, at);
    return ended([event]);
  });
  const landsWithinMs = 'land' in work ? work.landsWithinMs : undefined;
  if (landsWithinMs === undefined) return land(context, undefined);
  const authorized = authorize(context.actor, work.action);
  return transact(authorized, (tx) => land({ ...context, tx }, undefined), landsWithinMs);
}
