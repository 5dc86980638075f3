import { beforeAll, expect, it } from 'vitest';
import type { GuardedFetch } from '@/lib/adapters/guarded-fetch/guarded-fetch';
import type { Context } from '@/lib/services/context';
import { importPriorChecks } from '@/lib/services/prior-checks/import-prior-checks';
import { listPriorChecks } from '@/lib/services/prior-checks/list-prior-checks';
import { useTestDatabase } from '@/tests/support/database';
import { contextOfNew, eventsNewestFirst } from '@/tests/support/review-desk';

useTestDatabase();

let reviewer: Context;
beforeAll(async () => {
  reviewer = await contextOfNew('reviewer');
});

/** A web of these addresses; remembers what it was asked and the key that came with it. */
function webOf(pages: Record<string, unknown>, mediaType = 'application/json') {
  const asked: [address: string, key: string | undefined][] = [];
  const fetch: GuardedFetch = (address, rules) => {
    asked.push([address, rules?.requestHeaders?.['x-goog-api-key']]);
    const page = pages[address];
    const text = typeof page === 'string' ? page : JSON.stringify(page ?? {});
    const status = page === undefined ? 404 : 200;
    const bytes = new TextEncoder().encode(text);
    const rest = { mediaType, charset: null, headers: [], redirects: [], bytes };
    return Promise.resolve({ address, status, ...rest });
  };
  return { fetch, asked };
}

const review = (claim: string, rating = 'False') => ({
  '@type': 'ClaimReview',
  url: 'https://checks.example/canal',
  claimReviewed: claim,
  reviewRating: { alternateName: rating },
});
const feed = 'https://checks.example/feed.json';

it('takes in a feed, several claims of one page too, and what changed in it later', async () => {
  const take = (...reviews: unknown[]) =>
    importPriorChecks(reviewer, { address: feed }, webOf({ [feed]: reviews }).fetch);
  const both = [review('The canal is dry.'), review('The canal is 9 km long.')];
  expect(await take(...both)).toEqual({ found: 2, added: 2, changed: 0 });
  expect((await eventsNewestFirst())[0]).toEqual({
    type: 'priorChecks.imported',
    from: feed,
    added: 2,
    changed: 0,
  });
  const events = (await eventsNewestFirst()).length;
  expect(await take(...both)).toEqual({ found: 2, added: 0, changed: 0 });
  expect(await eventsNewestFirst()).toHaveLength(events);
  const corrected = review('The canal is dry.', 'True');
  expect(await take(corrected)).toEqual({ found: 1, added: 0, changed: 1 });
  const { items } = await listPriorChecks(reviewer, { query: 'DRY canal' });
  expect(items).toMatchObject([{ claim: 'The canal is dry.', rating: 'True' }]);
});

it('lists page by page', async () => {
  const first = await listPriorChecks(reviewer, { query: 'canal', limit: 1 });
  const after = first.nextCursor;
  const second = await listPriorChecks(reviewer, { query: 'canal', limit: 1, after });
  expect(second.nextCursor).toBeNull();
  expect(new Set([...first.items, ...second.items].map(({ claim }) => claim)).size).toBe(2);
});

it('reads a page’s own JSON-LD', async () => {
  const page = `<p>No.</p><script type="application/ld+json">{broken</script>
<script type="application/ld+json">${JSON.stringify(review('The lock leaks.'))}</script>`;
  const { fetch } = webOf({ 'https://checks.example/lock': page }, 'text/html');
  const taken = await importPriorChecks(
    reviewer,
    { address: 'https://checks.example/lock' },
    fetch,
  );
  expect(taken).toEqual({ found: 1, added: 1, changed: 0 });
});

it('asks a search for every page, with the key in a header alone', async () => {
  const base = 'https://search.example/v1alpha1/claims:search?query=mill&maxAgeDays=9&pageSize=100';
  const claim = (text: string) => ({
    text,
    claimReview: [{ url: 'https://checks.example/mill', textualRating: 'False' }],
  });
  const { fetch, asked } = webOf({
    [base]: { claims: [claim('The mill burned.')], nextPageToken: 'more' },
    [`${base}&pageToken=more`]: { claims: [claim('The mill sank.')], nextPageToken: 'more' },
  });
  const search = { address: 'https://search.example/', query: 'mill', maxAgeDays: 9, key: 'k' };
  expect(await importPriorChecks(reviewer, search, fetch)).toMatchObject({ found: 2, added: 2 });
  expect(asked).toEqual([
    [base, 'k'],
    [`${base}&pageToken=more`, 'k'],
  ]);
});

it('says where nothing can be read, and takes nothing from whoever may not add', async () => {
  const { fetch } = webOf({ [feed]: 'no JSON' });
  const from = (address: string, by = reviewer) => importPriorChecks(by, { address }, fetch);
  await expect(from(feed)).rejects.toMatchObject({ code: 'lookup_failed' });
  await expect(from('https://gone.example/')).rejects.toMatchObject({ code: 'lookup_failed' });
  await expect(from('ftp://checks.example/')).rejects.toMatchObject({ code: 'invalid_input' });
  const reader = await contextOfNew('reader');
  await expect(from(feed, reader)).rejects.toMatchObject({ code: 'forbidden' });
});
