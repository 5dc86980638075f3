import {
  bytesOfJob,
  isWorkWaiting,
  lapsedJobs,
  liveRuns,
  type TakenJob,
  takeJobs,
  updateRun,
} from '@/lib/data/job-runs';
import { moveJob } from '@/lib/data/jobs';
import { reader, transact, type Writer } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { isClaimdeskError } from '@/lib/domain/errors';
import type { JobError } from '@/lib/domain/job/job';
import { type Context, systemContext } from '@/lib/services/context';
import type { JobWorks } from '@/lib/services/jobs/job-work';
import { type Landing, landJob } from '@/lib/services/jobs/land-job';

/** How long a run counts as alive after its runner last said so, and how often that says so. */
export const LEASE_MS = 30_000;
const RENEW_MS = 10_000;
/** A job that ends its process each time must not do so for ever. */
export const MAX_ATTEMPTS = 3;

const interrupted: JobError = {
  code: 'interrupted',
  message: 'The server stopped three times while it was at this. Try again, or bring it in parts.',
};

type Run = {
  job: TakenJob;
  abort: AbortController;
  renewedAt: number;
  /** What it has said of itself is written in this order. */
  told: Promise<void>;
  ended: Promise<void>;
};

export type RunnerOptions = {
  works: JobWorks;
  now: () => Date;
  /** How many jobs run at once. */
  concurrency?: number;
  /** Told of what nobody foresaw; answers with a reference to it. */
  logFault: (error: unknown) => string;
  /** Called when a run has ended, and another may begin. */
  onEnded?: () => void;
};

export type JobRunner = ReturnType<typeof jobRunner>;

/**
 * Runs the jobs of the desk, on any number of servers at once: each run is at one version of its
 * job and on a lease. It does nothing by itself; `look` is to be called again and again.
 */
export function jobRunner({
  works,
  now,
  concurrency = 2,
  logFault,
  onEnded = () => {},
}: RunnerOptions) {
  const context: Context = { ...systemContext('jobs'), now };
  const runs = new Map<string, Run>();
  let looking = Promise.resolve();
  let isStopped = false;

  /** For what is no history: leases and progress. docs/decisions/0007-jobs.md */
  const operate = <T>(work: (tx: Writer) => Promise<T>) =>
    transact(authorize(context.actor, 'article.import'), work);
  const leaseFrom = (at: Date) => new Date(at.getTime() + LEASE_MS);

  async function lookOnce(): Promise<void> {
    if (isStopped) return;
    await keepOwn();
    const at = now();
    if (!(await isWorkWaiting(reader(), at))) return;
    await recover(at);
    const limit = concurrency - runs.size;
    if (limit <= 0) return;
    const taken = await operate((tx) => takeJobs(tx, { limit, leaseUntil: leaseFrom(at) }, at));
    for (const job of taken) begin(job, at);
  }

  /** Aborts the runs that were ended elsewhere, and keeps the others' leases. */
  async function keepOwn(): Promise<void> {
    if (runs.size === 0) return;
    const mine = [...runs.values()];
    const live = await liveRuns(
      reader(),
      mine.map(({ job }) => job),
    );
    const at = now();
    for (const run of mine) {
      if (!live.has(run.job.id)) {
        run.abort.abort();
      } else if (at.getTime() - run.renewedAt >= RENEW_MS) {
        run.renewedAt = at.getTime();
        await operate((tx) => updateRun(tx, run.job, { leaseUntil: leaseFrom(at) }));
      }
    }
  }

  /** Queues again what was under way on a lease that was over at `at`. */
  async function recover(at: Date): Promise<void> {
    const lost = await operate(async (tx) => {
      const lapsed = await lapsedJobs(tx, at);
      const again = lapsed.filter(({ attempts }) => attempts < MAX_ATTEMPTS);
      for (const job of again) {
        await moveJob(tx, job, { event: 'interrupt', attempts: job.attempts }, now());
      }
      return lapsed.filter((job) => !again.includes(job));
    });
    for (const job of lost) await landJob(context, works[job.kind], job, { error: interrupted });
  }

  function begin(job: TakenJob, at: Date): void {
    const run: Run = {
      job,
      abort: new AbortController(),
      renewedAt: at.getTime(),
      told: Promise.resolve(),
      ended: Promise.resolve(),
    };
    runs.set(job.id, run);
    run.ended = execute(run).finally(() => {
      if (runs.get(job.id) === run) runs.delete(job.id);
      onEnded();
    });
  }

  async function execute(run: Run): Promise<void> {
    const { job } = run;
    const landing = await outcomeOf(run);
    await run.told;
    if (run.abort.signal.aborted) return;
    if ('notBefore' in landing) {
      await operate((tx) => moveJob(tx, job, { event: 'postpone', ...landing }, now())).catch(
        logFault,
      );
      return;
    }
    const work = works[job.kind];
    try {
      await landJob(context, work, job, landing);
    } catch (error) {
      await landJob(context, work, job, { error: reasonOf(error) }).catch(logFault);
      return;
    }
    if ('result' in landing && 'land' in work) await work.afterwards?.().catch(logFault);
  }

  async function outcomeOf(run: Run): Promise<Landing | { notBefore: Date }> {
    const { signal } = run.abort;
    const report = (step: string, progress: number | null) => {
      run.told = run.told
        .then(() =>
          signal.aborted ? undefined : operate((tx) => updateRun(tx, run.job, { step, progress })),
        )
        .catch((error) => void logFault(error));
    };
    try {
      const bytes = await bytesOfJob(reader(), run.job.id);
      return { result: await works[run.job.kind].run({ ...run.job, bytes }, { signal, report }) };
    } catch (error) {
      if (signal.aborted) return { error: interrupted };
      const notBefore = works[run.job.kind].later?.(run.job, error, now());
      return notBefore ? { notBefore } : { error: reasonOf(error) };
    }
  }

  function reasonOf(error: unknown): JobError {
    if (isClaimdeskError(error)) return { code: error.code, message: error.message };
    const reference = logFault(error);
    const message = `Something went wrong here. The server’s log has the cause under ${reference}.`;
    return { code: 'internal', message };
  }

  return {
    /** Begins what waits, as far as there is room, and notices what was cancelled; one look after another. */
    look(): Promise<void> {
      looking = looking.then(lookOnce, lookOnce);
      return looking;
    },
    /** Whether anything runs here. */
    isBusy: () => runs.size > 0,
    /** Resolves when all that runs now has ended. */
    async idle(): Promise<void> {
      await Promise.all([...runs.values()].map(({ ended }) => ended));
    },
    /** Queues again whatever is under way: for a database that no other runner can be at. */
    recoverAll: () => recover(new Date(now().getTime() + LEASE_MS + 1)),
    /** Ends: what runs goes back into the queue and costs it no attempt. */
    async stop(): Promise<void> {
      isStopped = true;
      await looking.catch(() => {});
      const left = [...runs.values()];
      for (const { abort } of left) abort.abort();
      await operate(async (tx) => {
        for (const { job } of left) {
          await moveJob(tx, job, { event: 'interrupt', attempts: job.attempts - 1 }, now());
        }
      });
    },
  };
}
