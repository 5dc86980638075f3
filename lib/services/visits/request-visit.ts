import { z } from 'zod';
import { insertJob } from '@/lib/data/jobs';
import { holdWatch } from '@/lib/data/source-watch';
import { sourceById } from '@/lib/data/sources';
import { latestVisiting, visitingById } from '@/lib/data/visit-jobs';
import { ClaimdeskError } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { isUnderWay } from '@/lib/domain/job/job';
import type { Visiting, VisitingInput } from '@/lib/domain/job/visiting';
import type { NotVisited } from '@/lib/domain/source/decay/visit';
import { command } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { wakeRunner } from '@/lib/services/jobs/wake';
import { whyNotVisited } from '@/lib/services/visits/visit-basis';

const Input = z.object({ sourceId: Id });

const request = command('source.visit', Input, async ({ tx, actor, at }, { sourceId }) => {
  await holdWatch(tx, sourceId);
  const source = await sourceById(tx, sourceId);
  const { title } = source.csl;
  refuse(await whyNotVisited(tx, source), title);
  const latest = await latestVisiting(tx, sourceId);
  if (latest && isUnderWay(latest)) {
    throw new ClaimdeskError('already_done', `“${title}” is being visited already.`);
  }
  const askedById = actor.kind === 'user' ? actor.id : null;
  const jobId = await insertJob(
    tx,
    {
      kind: 'sources.visit',
      input: { sourceId, askedById } satisfies VisitingInput,
      bytes: null,
      sourceId,
      createdById: askedById,
    },
    at,
  );
  return {
    result: await visitingById(tx, jobId),
    events: [{ type: 'visit.asked', sourceId, title, jobId }],
  };
});

function refuse(reason: NotVisited | null, title: string): void {
  switch (reason) {
    case null:
      return;
    case 'retired':
      throw new ClaimdeskError('source_retired', `“${title}” is retired: restore it first.`);
    case 'protected':
      throw new ClaimdeskError(
        'transition_refused',
        'This source is protected, so Claimdesk does not go to its address: a visit tells that somebody takes an interest.',
      );
    case 'no-copy':
      throw new ClaimdeskError(
        'transition_refused',
        'There is no copy that was taken from an address, so a visit has nothing to compare with: keep one first.',
      );
  }
}

/**
 * Visits the address of a source now, in the background; a person's visit does not ask what robots
 * may do, and keeps to the pauses between requests.
 * @throws ClaimdeskError `not_found`, `source_retired`; `transition_refused` for a protected source and
 * for one without a copy from an address; `already_done` while it is being visited.
 */
export async function requestVisit(
  context: Context,
  input: z.input<typeof Input>,
): Promise<Visiting> {
  const visiting = await request(context, input);
  wakeRunner();
  return visiting;
}
