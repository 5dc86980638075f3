import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { MOST_IN_PART } from '@/lib/domain/job/check-import';
import type { Context } from '@/lib/services/context';
import { jobRunner } from '@/lib/services/jobs/job-runner';
import { works } from '@/lib/services/jobs/run-jobs';
import { bringFile } from '@/lib/services/prior-checks/bring-part';
import { importPriorChecks } from '@/lib/services/prior-checks/import-prior-checks';
import { getCheckImport } from '@/lib/services/prior-checks/list-check-imports';
import { startCheckImport } from '@/lib/services/prior-checks/start-check-import';
import { type Command, expectArguments, fromCaller, onDesk } from '@/scripts/commands/command';
import { Failure } from '@/scripts/setup/failure.mjs';

export const priorChecksCommand: Command = {
  summary: 'take in fact-checks that others have published',
  usage: `prior-checks FILE
prior-checks ADDRESS [--query WORDS] [--site SITE] [--language CODE] [--days NUMBER] [--key KEY]

FILE is ClaimReview or AVeriTeC as JSON, or a table with tabs (TSV) whose first line names its columns: url,
claim, claimant, publisher, title, date, rating, language. All of it is taken in, or nothing.
ADDRESS is that of a feed of ClaimReview (JSON), or of a page with it. With --query or --site it is what
comes before /v1alpha1 of a service with the Fact Check Tools API: https://factchecktools.googleapis.com,
or a desk. KEY is the service’s; it is not kept.`,
  options: {
    query: { type: 'string' },
    site: { type: 'string' },
    language: { type: 'string' },
    days: { type: 'string' },
    key: { type: 'string' },
  },

  async run({ positionals, values }) {
    const [address = ''] = expectArguments(positionals, 'ADDRESS or FILE');
    if (!/^https?:/i.test(address)) {
      await onDesk((context) => importFile(context, address));
      return;
    }
    const { query, key, site, language, days } = values;
    const { found, added, changed } = await onDesk((context) =>
      importPriorChecks(context, {
        address,
        query,
        key,
        reviewPublisherSiteFilter: site,
        languageCode: language,
        maxAgeDays: days,
      }),
    );
    console.log(`${found} found, ${added} new, ${changed} changed.`);
  },
};

/** Does as a job what a desk that runs would do. */
async function importFile(context: Context, file: string): Promise<void> {
  const name = fromCaller(file);
  await access(name).catch((cause: NodeJS.ErrnoException) => {
    throw new Failure(`cannot read ${file} (${cause.code}).`, { cause });
  });
  const uploadId = await bringFile(
    context,
    createReadStream(name, { highWaterMark: MOST_IN_PART }),
  );
  const source = { kind: 'file' as const, name: path.basename(name), uploadId };
  const { id } = await startCheckImport(context, { source });
  const faults: unknown[] = [];
  const runner = jobRunner({
    works,
    now: context.now,
    concurrency: 1,
    logFault: (error) => `fault ${faults.push(error)}`,
  });
  for (;;) {
    await runner.look();
    await runner.idle();
    const { status, outcome, error } = await getCheckImport(context, id);
    if (outcome) {
      const { found, added, changed, leftOut } = outcome;
      console.log(`${found} found, ${added} new, ${changed} changed, ${leftOut} left out.`);
      return;
    }
    if (status === 'failed' || status === 'cancelled') {
      const [cause] = faults;
      throw new Failure(error?.message ?? 'the import was cancelled.', { cause });
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
