import type { JobRunner } from '@/lib/services/jobs/job-runner';

/** How often the queue is looked at while nothing is known to happen. */
const IDLE_MS = 5_000;
/** While something runs, or was just asked for: a cancelled run stops within a second. */
const BUSY_MS = 500;
/** Whoever wakes the runner may be in a transaction that ends only after. */
const EAGER_MS = 3_000;

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
