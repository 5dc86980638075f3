import { z } from 'zod';
import type { TakenJob } from '@/lib/data/job-runs';
import { moveJob } from '@/lib/data/jobs';
import type { JobError } from '@/lib/domain/job/job';
import { command } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import type { JobWork } from '@/lib/services/jobs/job-work';

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
    const failed = 'error' in landing;
    const move = failed
      ? ({ event: 'fail', error: landing.error } as const)
      : ({ event: 'finish', result: landing.result } as const);
    const moved = await moveJob(tx, job, move, at);
    if (moved && !failed && work.land) {
      const articleId = await work.land(tx, job, landing.result, at);
      const landed = { id: job.id, version: job.version + 1 };
      await moveJob(tx, landed, { event: 'accept', articleId }, at);
    }
    const event = failed ? work.failed(job, landing.error.message) : work.finished(job);
    return { result: undefined, events: moved ? [event] : [] };
  });
  return land(context, undefined);
}
