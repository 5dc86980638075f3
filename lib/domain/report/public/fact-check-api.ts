import { z } from 'zod';
import { ratingOf, schemaOrgRating } from '@/lib/domain/assessment/scales';
import { shortWording } from '@/lib/domain/report/formats/claim-review';
import type { ReportDigest } from '@/lib/domain/report/public/digest';

/**
 * Answers in the shape of Google's Fact Check Tools API, so that a program written for it reads a desk
 * when its address is changed: https://developers.google.com/fact-check/tools/api/reference/rest
 * Only the newest report of each article is searched, and only what it has settled.
 */

const MOST_ON_PAGE = 100;

const whole = z.coerce.number().int().nonnegative();
const paging = {
  /** Ten where none is asked for. */
  pageSize: whole.default(10).transform((size) => Math.min(size || 10, MOST_ON_PAGE)),
  pageToken: z.string().max(500).optional(),
  /** Only looked at without a token. */
  offset: whole.default(0),
};

export const ClaimSearch = z.object({
  query: z.string().max(1_000).default(''),
  languageCode: z.string().max(100).optional(),
  reviewPublisherSiteFilter: z.string().max(500).optional(),
  maxAgeDays: whole.optional(),
  ...paging,
});
export type ClaimSearch = z.infer<typeof ClaimSearch>;

export const PageList = z.object({
  url: z.string().max(2_000).optional(),
  organization: z.string().max(500).optional(),
  ...paging,
});
export type PageList = z.infer<typeof PageList>;

/** What the API answers in place of a result: https://google.aip.dev/193 */
export const apiError = (code: number, status: string, message: string) => ({
  error: { code, message, status },
});

type Settled = ReportDigest['claims'][number] & { rating: string };

const settledOf = ({ claims }: ReportDigest): Settled[] =>
  claims.flatMap((claim) => (claim.rating === null ? [] : [{ ...claim, rating: claim.rating }]));

/** The host without “www.”; empty where the report has no address. */
export const siteOf = (address: string | null): string =>
  URL.parse(address ?? '')?.hostname.replace(/^www\./, '') ?? '';

/** Whether a filter such as “nytimes.com” names the site; an address is taken for its host. */
function isOfSite(filter: string, address: string | null): boolean {
  const wanted = siteOf(filter.includes('://') ? filter : `https://${filter}`);
  return wanted !== '' && wanted === siteOf(address);
}

const primaryLanguage = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];

/** Small letters without their marks, so that “Bürger” is found by “burger”. */
const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

const wordsOf = (query: string) => folded(query).match(/[\p{L}\p{N}]+/gu) ?? [];

const DAY_MS = 86_400_000;

/** A whole date as the API writes it; null of what has no day. */
function instantOf(date: string | null): string | null {
  if (!date || !/^\d{4}-\d{2}-\d{2}/.test(date)) return null;
  const at = Date.parse(date);
  return Number.isNaN(at) ? null : new Date(at).toISOString().replace('.000Z', 'Z');
}

/** Whether the claim or its review, whichever is newer, is no older than so many days. */
function isYoung(report: ReportDigest, days: number | undefined, now: Date): boolean {
  if (days === undefined) return true;
  const at = [report.publishedAt, instantOf(report.article.publishedAt)].flatMap((date) =>
    date ? [Date.parse(date)] : [],
  );
  return Math.max(...at) >= now.getTime() - days * DAY_MS;
}

/** The claims that a search is about, the newest review first, and where the next page begins. */
export function searchClaims(reports: readonly ReportDigest[], search: ClaimSearch, now: Date) {
  const { languageCode, reviewPublisherSiteFilter: site, maxAgeDays } = search;
  const words = wordsOf(search.query);
  // Signs alone name no claim.
  const namesNothing = words.length === 0 && search.query.trim() !== '';
  const found = reports
    .filter(
      (report) =>
        !namesNothing &&
        (!site || isOfSite(site, report.url)) &&
        (!languageCode ||
          primaryLanguage(languageCode) === primaryLanguage(report.article.language)) &&
        isYoung(report, maxAgeDays, now),
    )
    .flatMap((report) => {
      const title = report.article.title;
      return settledOf(report)
        .filter(({ wording, claimant }) => {
          const text = folded([wording, claimant, title].join(' '));
          return words.every((word) => text.includes(word));
        })
        .map((claim) => ({ key: keyOf(report, claim.number), report, claim }));
    });
  const { page, nextPageToken } = pageOf(found, search);
  return {
    claims: page.map(({ report, claim }) => claimOf(report, claim)),
    ...(nextPageToken ? { nextPageToken } : {}),
  };
}

function claimOf(report: ReportDigest, { number, wording, claimant, rating }: Settled) {
  const { article, desk, publishedAt, scale, url } = report;
  const claimDate = instantOf(article.publishedAt);
  return {
    text: wording,
    ...(claimant ? { claimant } : {}),
    ...(claimDate ? { claimDate } : {}),
    claimReview: [
      {
        publisher: { name: desk.name, site: siteOf(url) },
        url: `${url ?? ''}#claim-${number}`,
        title: `Fact-check: ${article.title}`,
        reviewDate: instantOf(publishedAt),
        textualRating: ratingOf(scale, rating).label,
        languageCode: article.language,
      },
    ],
  };
}

/**
 * The pages with markup of an address, at most one, or of a site.
 * @param slug of the report that the address is of, as far as it is one of the desk's; null where not
 */
export function listPages(reports: readonly ReportDigest[], list: PageList, slug: string | null) {
  const wanted = reports.filter(
    (report) =>
      settledOf(report).length > 0 &&
      (list.url === undefined
        ? list.organization !== undefined && isOfSite(list.organization, report.url)
        : report.slug === slug),
  );
  const { page, nextPageToken } = pageOf(
    wanted.map((report) => ({ key: keyOf(report, 0), report })),
    list,
  );
  return {
    claimReviewMarkupPages: page.map(({ report }) => markupPageOf(report)),
    ...(nextPageToken ? { nextPageToken } : {}),
  };
}

/** All markup of one page: a published report. */
export function markupPageOf(report: ReportDigest) {
  const { article, desk, url, publishedAt, scale } = report;
  const pageUrl = url ?? '';
  return {
    name: `pages/${report.id}`,
    pageUrl,
    publishDate: publishedAt.slice(0, 10),
    claimReviewAuthor: { name: desk.name },
    claimReviewMarkups: settledOf(report).map(({ number, wording, claimant, rating }) => {
      const { label, key, description } = ratingOf(scale, rating);
      return {
        url: `${pageUrl}#claim-${number}`,
        claimReviewed: shortWording(wording),
        ...(article.publishedAt ? { claimDate: article.publishedAt.slice(0, 10) } : {}),
        ...(claimant ? { claimAuthor: { name: claimant } } : {}),
        ...(article.url ? { claimAppearances: [article.url] } : {}),
        rating: {
          ...schemaOrgRating(scale, key),
          textualRating: label,
          ratingExplanation: description,
        },
      };
    }),
    versionId: String(report.number),
  };
}

/** Where something stands among all, the newest first: what is published later comes before it. */
const keyOf = ({ publishedAt, id }: ReportDigest, number: number) =>
  [publishedAt, id, String(number).padStart(6, '0')].join(' ');

/** A token of another search, or none of ours. */
export class UnknownPageToken extends Error {
  override readonly name = 'UnknownPageToken';
}

/**
 * A token names the last one that was shown: what is published meanwhile shifts nothing.
 * @throws UnknownPageToken
 */
function pageOf<One extends { key: string }>(
  all: readonly One[],
  { pageSize, pageToken, offset }: Pick<ClaimSearch, 'pageSize' | 'pageToken' | 'offset'>,
): { page: One[]; nextPageToken: string | null } {
  const start = pageToken ? startAfter(all, decoded(pageToken)) : offset;
  const page = all.slice(start, start + pageSize);
  const last = page.at(-1);
  const hasMore = last !== undefined && start + pageSize < all.length;
  return { page, nextPageToken: hasMore ? encoded(last.key) : null };
}

function startAfter(all: readonly { key: string }[], key: string): number {
  const index = all.findIndex((one) => isAfter(one.key, key));
  return index === -1 ? all.length : index;
}

/** Reports from the newest to the oldest, in each the claims by their numbers. */
function isAfter(one: string, other: string): boolean {
  const [at = '', id = '', number = ''] = one.split(' ');
  const [otherAt = '', otherId = '', otherNumber = ''] = other.split(' ');
  if (at !== otherAt) return at < otherAt;
  if (id !== otherId) return id < otherId;
  return number > otherNumber;
}

const encoded = (key: string) =>
  btoa(key).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

function decoded(token: string): string {
  if (/^[\w-]+$/.test(token) && token.length % 4 !== 1) {
    const key = atob(token.replaceAll('-', '+').replaceAll('_', '/'));
    if (/^\S{20,30} [\da-f-]{36} \d{6}$/.test(key)) return key;
  }
  throw new UnknownPageToken('The page token is none that this desk gave.');
}
