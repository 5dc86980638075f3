import type { TakenJob } from '@/lib/data/job-runs';
import type { ReadDraft } from '@/lib/domain/article/read-draft';
import { ImportInput, sourceName } from '@/lib/domain/job/article-reading';
import { jobRunner, type RunnerOptions } from '@/lib/services/jobs/job-runner';
import type { AtHand, JobWork } from '@/lib/services/jobs/job-work';
import { works } from '@/lib/services/jobs/run-jobs';
import { bridgeText } from '@/tests/support/article';

/** A clock that stands still until it is told to go on. */
export function handClock(start = '2026-11-25T09:00:00.000Z') {
  let at = Date.parse(start);
  return {
    now: () => new Date(at),
    pass: (milliseconds: number) => {
      at += milliseconds;
    },
  };
}

export const bridgeDraft: ReadDraft = {
  title: 'The bridge and the river',
  authors: ['Ada Okoro'],
  publisher: null,
  publishedAt: null,
  url: null,
  language: null,
  text: bridgeText,
  blocks: [{ kind: 'paragraph', start: 0, end: bridgeText.length }],
};

/** A run that waits for the test to end it. */
export type HeldRun = AtHand & {
  job: TakenJob;
  finish: (draft?: ReadDraft) => void;
  fail: (error: Error) => void;
};

/** Work that does nothing by itself; each run that begins is handed to the test. */
export function heldWork() {
  const runs: HeldRun[] = [];
  const waiting: { count: number; resolve: () => void }[] = [];
  const told = ({ id, input }: TakenJob) => ({
    jobId: id,
    name: sourceName(ImportInput.parse(input).source),
  });
  const work: JobWork = {
    action: 'article.import',
    run(job, atHand) {
      const { promise, resolve, reject } = Promise.withResolvers<ReadDraft>();
      const finish = (draft = bridgeDraft) => resolve(draft);
      runs.push({ ...atHand, job, finish, fail: reject });
      for (const { count, resolve } of waiting) if (runs.length >= count) resolve();
      return promise;
    },
    finished: (job) => ({ type: 'import.read', ...told(job) }),
    failed: (job, reason) => ({ type: 'import.failed', ...told(job), reason }),
  };
  /** Waits until so many runs have begun; the last of them. */
  const begun = async (count: number): Promise<HeldRun> => {
    if (runs.length < count) await new Promise<void>((resolve) => waiting.push({ count, resolve }));
    const run = runs[count - 1];
    if (!run) throw new Error('No run has begun.');
    return run;
  };
  return { runs, begun, work };
}

/** A runner over held work, on a clock of the test's own. */
export function heldRunner(options: Partial<RunnerOptions> = {}) {
  const { runs, begun, work } = heldWork();
  const faults: unknown[] = [];
  const runner = jobRunner({
    works: {
      'article.read': work,
      'claims.propose': work,
      'priorChecks.import': work,
      'source.capture': work,
      'mail.send': work,
      'webhook.deliver': work,
      'sources.visit': work,
    },
    now: () => new Date(),
    logFault: (error) => {
      faults.push(error);
      return `fault ${faults.length}`;
    },
    ...options,
  });
  return { runner, runs, begun, faults };
}

/** Does everything that waits, as the server does. */
export async function workOff(): Promise<void> {
  const runner = jobRunner({
    works,
    now: () => new Date(),
    concurrency: 10,
    logFault: (error) => {
      throw error;
    },
  });
  await runner.look();
  await runner.idle();
}
