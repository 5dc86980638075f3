import { z } from 'zod';
import { insertJob } from '@/lib/data/jobs';
import { isAnySourceDue } from '@/lib/data/source-watch';
import { reader } from '@/lib/data/transaction';
import { holdVisitQueue, latestVisiting } from '@/lib/data/visit-jobs';
import { isUnderWay, type Job } from '@/lib/domain/job/job';
import type { VisitingInput } from '@/lib/domain/job/visiting';
import { command } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { wakeRunner } from '@/lib/services/jobs/wake';

/** From one run to the next, whatever became of it: what fails must not be tried without a pause. */
const PAUSE_MS = 10 * 60_000;

const isTooSoon = (latest: Job | null, at: Date): boolean =>
  latest !== null && (isUnderWay(latest) || Date.parse(latest.createdAt) > at.getTime() - PAUSE_MS);

const queue = command('source.visit', z.undefined(), async ({ tx, at }) => {
  await holdVisitQueue(tx);
  if (isTooSoon(await latestVisiting(tx, null), at)) return { result: false, events: [] };
  const input: VisitingInput = { sourceId: null, askedById: null };
  const jobId = await insertJob(
    tx,
    { kind: 'sources.visit', input, bytes: null, createdById: null },
    at,
  );
  return { result: true, events: [{ type: 'visits.due', jobId }] };
});

/** Queues visits to what is due, unless nothing is or visits are under way; whether it did. */
export async function queueDueVisits(context: Context): Promise<boolean> {
  const at = context.now();
  if (isTooSoon(await latestVisiting(reader(), null), at)) return false;
  if (!(await isAnySourceDue(reader(), at))) return false;
  const isQueued = await queue(context, undefined);
  if (isQueued) wakeRunner();
  return isQueued;
}
