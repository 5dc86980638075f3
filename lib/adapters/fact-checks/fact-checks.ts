import { assertFound, readJson, unreadable } from '@/lib/adapters/bibliography/answers';
import { htmlText } from '@/lib/adapters/bibliography/html-text';
import { pageMetadata } from '@/lib/adapters/bibliography/page-metadata';
import {
  type Fetched,
  type GuardedFetch,
  guardedFetch,
} from '@/lib/adapters/guarded-fetch/guarded-fetch';
import { type PriorCheck, priorChecksIn } from '@/lib/domain/prior-check/prior-check';

/** Most fact-checks that are taken at once. */
export const MOST_CHECKS = 5_000;
const MOST_BYTES = 50_000_000;
const TIMEOUT_MS = 60_000;
const PAGE_SIZE = 100;

/** What is asked of `claims:search`, by the names that the API has for it. */
export type FactCheckQuery = {
  query?: string | undefined;
  languageCode?: string | undefined;
  reviewPublisherSiteFilter?: string | undefined;
  maxAgeDays?: number | undefined;
};

/**
 * Asks a service with the Fact Check Tools API, page by page: Google’s, or a desk like this one.
 * @param base what comes before `/v1alpha1`
 * @param key sent in a header, and never on to another address
 * @throws ClaimdeskError `lookup_failed`, and what `guardedFetch` throws.
 */
export async function searchFactChecks(
  base: string,
  asked: FactCheckQuery,
  key: string | undefined,
  fetch: GuardedFetch = guardedFetch,
): Promise<PriorCheck[]> {
  const checks: PriorCheck[] = [];
  let pageToken: string | undefined;
  do {
    const parameters = { ...asked, pageSize: PAGE_SIZE, pageToken };
    const query = Object.entries(parameters).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    );
    const address = `${base.replace(/\/+$/, '')}/v1alpha1/claims:search?${new URLSearchParams(query)}`;
    const answer = await fetch(address, {
      accept: 'application/json',
      maxRedirects: 0,
      requestHeaders: key ? { 'x-goog-api-key': key } : {},
    });
    assertFound(answer, 'this search');
    const page = readJson(answer);
    const found = priorChecksIn(page.claims, MOST_CHECKS - checks.length);
    checks.push(...found);
    const next = page.nextPageToken;
    // A service that gives the same page again would never end.
    const goesOn = typeof next === 'string' && next !== '' && next !== pageToken;
    pageToken = goesOn && found.length > 0 ? next : undefined;
  } while (pageToken !== undefined && checks.length < MOST_CHECKS);
  return checks;
}

/**
 * The fact-checks of a feed of ClaimReview, such as the Data Commons JSON, or of a page’s own JSON-LD.
 * @throws ClaimdeskError `lookup_failed`, and what `guardedFetch` throws.
 */
export async function readFactChecks(
  address: string,
  fetch: GuardedFetch = guardedFetch,
): Promise<PriorCheck[]> {
  const answer = await fetch(address, {
    accept: 'application/ld+json, application/json, text/html;q=0.9',
    maxBytes: MOST_BYTES,
    timeoutMs: TIMEOUT_MS,
  });
  assertFound(answer, 'fact-checks');
  if (!/html/.test(answer.mediaType)) return priorChecksIn(readJson(answer), MOST_CHECKS);
  const values = reviewsOfPage(answer);
  if (values.length === 0) throw unreadable(answer);
  return priorChecksIn(values, MOST_CHECKS);
}

/** What a page says of itself as JSON-LD; what cannot be read of that is left out. */
export function reviewsOfPage({ bytes, charset }: Pick<Fetched, 'bytes' | 'charset'>): unknown[] {
  return pageMetadata(htmlText(bytes, charset)).jsonLd.flatMap((text): unknown[] => {
    try {
      return [JSON.parse(text)];
    } catch {
      return [];
    }
  });
}
