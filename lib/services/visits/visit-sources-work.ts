import { z } from 'zod';
import type { GuardedFetch } from '@/lib/adapters/guarded-fetch/guarded-fetch';
import { hostGate } from '@/lib/adapters/revisit/host-gate';
import { robotsOf } from '@/lib/adapters/revisit/robots';
import type { TakenJob } from '@/lib/data/job-runs';
import { addressCopies, dueSources } from '@/lib/data/source-watch';
import { reader } from '@/lib/data/transaction';
import { VisitingInput } from '@/lib/domain/job/visiting';
import { type Politeness, planRun, politeness } from '@/lib/domain/source/decay/politeness';
import type { Visit } from '@/lib/domain/source/decay/visit';
import { watchedCopies } from '@/lib/domain/source/decay/watched-copies';
import { fetchPage } from '@/lib/services/captures/fetch-page';
import { systemContext } from '@/lib/services/context';
import type { AtHand, JobWork } from '@/lib/services/jobs/job-work';
import { visitSource } from '@/lib/services/visits/visit-source';

const Result = z.object({ sources: z.int(), news: z.int() });
type Result = z.infer<typeof Result>;

/** After so long no further visit is begun: what is still due is left for another run. */
const RUN_MS = 10 * 60_000;
/** How many sources that are due are looked at, so that a crowded host does not keep others out. */
const LOOKED_AT = 5;

type Options = { fetch?: GuardedFetch; bounds?: Politeness; now?: () => Date };

type Planned = { id: string; address: string };

/**
 * Visits one source that somebody asked for, or all that are due. Each visit is recorded as it is
 * made: a run that ends early has lost none, and the next one goes on with what is still due.
 */
export function visitSourcesWork({
  fetch = fetchPage,
  bounds = politeness,
  now = () => new Date(),
}: Options = {}): JobWork {
  // One gate for all runs of this process: two of them may have to do with one host.
  const gate = hostGate(bounds);

  async function run(job: Pick<TakenJob, 'input'>, { signal, report }: AtHand): Promise<Result> {
    const { sourceId, askedById } = VisitingInput.parse(job.input);
    const isDue = sourceId === null;
    const plan = isDue ? await planOf(now(), bounds) : [{ id: sourceId, address: '' }];
    const robots = isDue ? robotsOf({ fetch, gate }) : null;
    const visits: Visit[] = [];
    const startedAt = now().getTime();
    report(isDue ? `Visiting ${plan.length} sources` : 'Visiting the address', isDue ? 0 : null);
    await byTurns(plan, {
      atOnce: bounds.hostsAtOnce,
      mayGoOn: () => !signal.aborted && now().getTime() - startedAt < RUN_MS,
      work: async ({ id }) => {
        const visit = await visitSource(
          { ...systemContext('visits'), now },
          { sourceId: id, visitedById: askedById },
          { fetch, gate, robots, signal, now },
        );
        if (visit) visits.push(visit);
        if (isDue)
          report(`Visited ${visits.length} of ${plan.length}`, visits.length / plan.length);
      },
    });
    return { sources: visits.length, news: visits.filter(({ isNews }) => isNews).length };
  }

  return {
    action: 'source.visit',
    run,
    land: async (_tx, { id: jobId }, result) => ({
      articleId: null,
      event: { type: 'visits.made', jobId, ...Result.parse(result) },
    }),
    failed: ({ id: jobId }, reason) => ({ type: 'visits.failed', jobId, reason }),
  };
}

async function planOf(at: Date, bounds: Politeness): Promise<Planned[]> {
  const db = reader();
  const due = await dueSources(db, at, bounds.visitsPerRun * LOOKED_AT);
  const copies = Map.groupBy(
    await addressCopies(
      db,
      due.map(({ id }) => id),
    ),
    ({ sourceId }) => sourceId,
  );
  const planned = due.flatMap(({ id, ownAddress }): Planned[] => {
    const [copy] = watchedCopies(copies.get(id) ?? [], ownAddress);
    return copy ? [{ id, address: copy.address }] : [];
  });
  return planRun(planned, bounds);
}

type Turns<Item> = {
  atOnce: number;
  mayGoOn: () => boolean;
  work: (item: Item) => Promise<void>;
};

/** Does what can be done of all items; then throws the first error that one of them met. */
async function byTurns<Item>(
  items: readonly Item[],
  { atOnce, mayGoOn, work }: Turns<Item>,
): Promise<void> {
  const waiting = [...items];
  const errors: unknown[] = [];
  const one = async () => {
    for (let item = waiting.shift(); item && mayGoOn(); item = waiting.shift()) {
      await work(item).catch((error) => void errors.push(error));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  if (errors.length > 0) throw errors[0];
}
