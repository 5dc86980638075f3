import { z } from 'zod';
import { readFactChecks, searchFactChecks } from '@/lib/adapters/fact-checks/fact-checks';
import { type GuardedFetch, guardedFetch } from '@/lib/adapters/guarded-fetch/guarded-fetch';
import { keepPriorChecks } from '@/lib/data/prior-checks';
import { authorize } from '@/lib/domain/access/permissions';
import { PriorCheck } from '@/lib/domain/prior-check/prior-check';
import { command, parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';

const words = z.string().trim().min(1).max(500).optional();

export const PriorChecksInput = z.object({
  /** Of a feed or a page with ClaimReview; with a query or a site, of a service with the Fact Check Tools API. */
  address: z.url({ protocol: /^https?$/, error: 'Give a web address.' }).max(2_000),
  query: words,
  languageCode: words,
  reviewPublisherSiteFilter: words,
  maxAgeDays: z.coerce.number().int().positive().optional(),
  /** For the service; it is not kept. */
  key: words,
});

export const PriorChecksImport = z.object({
  found: z.int(),
  added: z.int(),
  changed: z.int(),
});
export type PriorChecksImport = z.infer<typeof PriorChecksImport>;

/**
 * Takes in what others have published as fact-checks: of a feed, a page, or a search.
 * @throws ClaimdeskError `lookup_failed` and what `guardedFetch` throws.
 */
export async function importPriorChecks(
  context: Context,
  input: z.input<typeof PriorChecksInput>,
  fetch: GuardedFetch = guardedFetch,
): Promise<PriorChecksImport> {
  authorize(context.actor, 'source.add');
  const { address, key, ...asked } = parse(PriorChecksInput, input);
  const isSearch = asked.query !== undefined || asked.reviewPublisherSiteFilter !== undefined;
  const checks = isSearch
    ? await searchFactChecks(address, asked, key, fetch)
    : await readFactChecks(address, fetch);
  return await keep(context, { from: address, checks });
}

const keep = command(
  'source.add',
  z.object({ from: z.string(), checks: z.array(PriorCheck) }),
  async ({ tx, at }, { from, checks }) => {
    const { added, changed } = await keepPriorChecks(tx, checks, at);
    return {
      result: { found: checks.length, added, changed },
      // Where the desk has them all, nothing happened.
      events: added + changed > 0 ? [{ type: 'priorChecks.imported', from, added, changed }] : [],
    };
  },
);
