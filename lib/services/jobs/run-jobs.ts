import { database } from '@/lib/data/client';
import { readArticleWork } from '@/lib/services/imports/read-article-work';
import { type JobRunner, jobRunner } from '@/lib/services/jobs/job-runner';
import type { JobWorks } from '@/lib/services/jobs/job-work';
import { setWaker } from '@/lib/services/jobs/wake';

const works: JobWorks = { 'article.read': readArticleWork };

/** How often the queue is looked at while nothing is known to happen. */
const IDLE_MS = 5_000;
/** While something runs, or was just asked for: a cancelled run stops within a second. */
const BUSY_MS = 500;
/** Whoever wakes the runner may be in a transaction that ends only after. */
const EAGER_MS = 3_000;

/**
 * Runs the desk's jobs in this process until `stop`, which puts what is under way back into the
 * queue.
 */
export async function runJobs(options: { logFault: (error: unknown) => string }) {
  const loop: { wake: () => void; stop: () => void } = { wake: () => {}, stop: () => {} };
  const runner = jobRunner({
    works,
    now: () => new Date(),
    logFault: options.logFault,
    onEnded: () => loop.wake(),
  });
  // The embedded database is this process's alone: whatever is under way in it died with the last.
  if (database().engine === 'embedded') await runner.recoverAll();
  Object.assign(loop, keepLooking(runner, options.logFault));
  setWaker(loop.wake);
  return {
    async stop(): Promise<void> {
      setWaker(undefined);
      loop.stop();
      await runner.stop();
    },
  };
}

/** Calls `look` at once, then again and again, more often while there is reason to. */
export function keepLooking(
  runner: Pick<JobRunner, 'look' | 'isBusy'>,
  logFault: (error: unknown) => void,
) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let eagerUntil = 0;
  let isStopped = false;

  async function look(): Promise<void> {
    clearTimeout(timer);
    await runner.look().catch(logFault);
    if (isStopped) return;
    clearTimeout(timer);
    const isBusy = runner.isBusy() || Date.now() < eagerUntil;
    timer = setTimeout(look, isBusy ? BUSY_MS : IDLE_MS);
  }

  void look();
  return {
    wake(): void {
      eagerUntil = Date.now() + EAGER_MS;
      if (!isStopped) void look();
    },
    stop(): void {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
