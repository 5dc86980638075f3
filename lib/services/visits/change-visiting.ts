import { z } from 'zod';
import { reader } from '@/lib/data/transaction';
import { visitingById, visitingsByIds } from '@/lib/data/visit-jobs';
import { authorize } from '@/lib/domain/access/permissions';
import { Id } from '@/lib/domain/identity';
import type { Visiting } from '@/lib/domain/job/visiting';
import { command, parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { changeJob } from '@/lib/services/jobs/change-job';
import { wakeRunner } from '@/lib/services/jobs/wake';

const cancel = command('source.visit', z.object({ id: Id }), async ({ tx, at }, { id }) => {
  await changeJob(tx, { kind: 'sources.visit', id, event: 'cancel' }, at);
  return {
    result: await visitingById(tx, id),
    events: [{ type: 'visits.cancelled', jobId: id }],
  };
});

/**
 * Calls off visits that are under way; those that were made stay.
 * @throws ClaimdeskError `not_found`, `transition_refused`.
 */
export async function cancelVisiting(context: Context, input: { id: string }): Promise<Visiting> {
  const visiting = await cancel(context, input);
  wakeRunner();
  return visiting;
}

/** How far visits are. @throws ClaimdeskError `not_found`. */
export async function getVisiting(context: Context, id: string): Promise<Visiting> {
  authorize(context.actor, 'source.read');
  return await visitingById(context.tx ?? reader(), parse(Id, id));
}

const Watched = z.object({ ids: z.array(Id).max(100) });

/** The same for whoever watches several; in no order. */
export async function watchVisitings(
  context: Context,
  input: z.input<typeof Watched>,
): Promise<Visiting[]> {
  authorize(context.actor, 'source.read');
  return await visitingsByIds(context.tx ?? reader(), parse(Watched, input).ids);
}
