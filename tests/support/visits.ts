import { type Politeness, politeness } from '@/lib/domain/source/decay/politeness';
import { jobRunner } from '@/lib/services/jobs/job-runner';
import { works } from '@/lib/services/jobs/run-jobs';
import { visitSourcesWork } from '@/lib/services/visits/visit-sources-work';

const DAY_MS = 24 * 60 * 60_000;

/** A clock that is so many days ahead of the machine's. */
export function daysAhead() {
  let days = 0;
  return {
    now: () => new Date(Date.now() + days * DAY_MS),
    pass: (more: number) => {
      days += more;
    },
  };
}

/** A runner as the server has one, whose visits make no pauses between requests. */
export const visitRunner = (now: () => Date, bounds: Partial<Politeness> = {}) =>
  jobRunner({
    works: {
      ...works,
      'sources.visit': visitSourcesWork({
        now,
        bounds: { ...politeness, delayMs: 0, longestDelayMs: 0, ...bounds },
      }),
    },
    now,
    concurrency: 10,
    logFault: (error) => {
      throw error;
    },
  });

/** Makes the visits that wait. */
export async function makeVisits(...of: Parameters<typeof visitRunner>): Promise<void> {
  const runner = visitRunner(...of);
  await runner.look();
  await runner.idle();
}
