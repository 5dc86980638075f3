import { database } from '@/lib/data/client';
import { env } from '@/lib/env';
import { captureWork } from '@/lib/services/captures/capture-work';
import { readArticleWork } from '@/lib/services/imports/read-article-work';
import { keepMailing } from '@/lib/services/inbox/keep-mailing';
import { sendMailWork } from '@/lib/services/inbox/send-mail-work';
import { jobRunner } from '@/lib/services/jobs/job-runner';
import type { JobWorks } from '@/lib/services/jobs/job-work';
import { keepLooking } from '@/lib/services/jobs/keep-looking';
import { setWaker, wakeRunner } from '@/lib/services/jobs/wake';
import { keepMatching } from '@/lib/services/matching/keep-matching';
import { importChecksWork } from '@/lib/services/prior-checks/import-checks-work';
import { proposeClaimsWork } from '@/lib/services/proposals/propose-claims-work';
import { keepVisiting } from '@/lib/services/visits/keep-visiting';
import { visitSourcesWork } from '@/lib/services/visits/visit-sources-work';
import { deliverWork } from '@/lib/services/webhooks/deliver-work';
import { keepTelling } from '@/lib/services/webhooks/keep-telling';

/** How each kind of job is done. */
export const works: JobWorks = {
  'article.read': readArticleWork,
  'claims.propose': proposeClaimsWork,
  'priorChecks.import': importChecksWork(),
  'source.capture': captureWork,
  'mail.send': sendMailWork(),
  'webhook.deliver': deliverWork(),
  'sources.visit': visitSourcesWork(),
};

/**
 * Runs the desk's jobs in this process until `stop`, which puts what is under way back into the
 * queue.
 */
export async function runJobs(options: { logFault: (error: unknown) => string }) {
  const runner = jobRunner({
    works,
    now: () => new Date(),
    logFault: options.logFault,
    onEnded: wakeRunner,
  });
  // The embedded database is this process's alone: whatever is under way in it died with the last.
  if (database().engine === 'embedded') await runner.recoverAll();
  const loop = keepLooking(runner, options.logFault);
  const visits = env().CLAIMDESK_VISITS === 'on' ? keepVisiting(options.logFault) : undefined;
  const mails = env().mail ? keepMailing(options.logFault) : undefined;
  const webhooks = keepTelling(options.logFault);
  const matching = keepMatching(options.logFault);
  setWaker(loop.wake);
  return {
    async stop(): Promise<void> {
      setWaker(undefined);
      matching.stop();
      visits?.stop();
      mails?.stop();
      webhooks.stop();
      loop.stop();
      await runner.stop();
    },
  };
}
