import { importPriorChecks } from '@/lib/services/prior-checks/import-prior-checks';
import { type Command, expectArguments, onDesk } from '@/scripts/commands/command';

export const priorChecksCommand: Command = {
  summary: 'take in fact-checks that others have published',
  usage: `prior-checks ADDRESS [--query WORDS] [--site SITE] [--language CODE] [--days NUMBER] [--key KEY]

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
    const [address = ''] = expectArguments(positionals, 'ADDRESS');
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
