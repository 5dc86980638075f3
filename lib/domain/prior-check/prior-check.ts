import { z } from 'zod';
import { Id, Instant } from '@/lib/domain/identity';

/** A fact-check that somebody already published, as its ClaimReview says. */
export const PriorCheck = z.object({
  /** Where it is published. */
  url: z.string(),
  claim: z.string(),
  claimant: z.string().nullable(),
  publisher: z.string().nullable(),
  title: z.string().nullable(),
  /** A day or an instant, as the publisher writes it. */
  reviewedOn: z.string().nullable(),
  /** The verdict in the publisher’s words. */
  rating: z.string().nullable(),
  /** BCP 47. */
  language: z.string().nullable(),
});
export type PriorCheck = z.infer<typeof PriorCheck>;

export const StoredPriorCheck = PriorCheck.extend({ id: Id, importedAt: Instant });
export type StoredPriorCheck = z.infer<typeof StoredPriorCheck>;

/** Both together stand in one index of the database. */
const MOST_IN_URL = 1_000;
const MOST_IN_CLAIM = 400;
const MOST_IN_WORDS = 500;
/** So deep things inside things are followed. */
const MOST_DEEP = 12;

type Node = Record<string, unknown>;

/**
 * The fact-checks in a value of JSON, whatever it is: JSON-LD with ClaimReview anywhere in it, the Data
 * Commons feed, an answer of the Fact Check Tools API, or claims of AVeriTeC. What has no address or no claim is left out,
 * and so is what comes after the first `most`; of two on the same claim at one address the later counts.
 */
export function priorChecksIn(value: unknown, most: number): PriorCheck[] {
  const found = new Map<string, PriorCheck>();
  const look = (one: unknown, depth: number) => {
    if (depth > MOST_DEEP || found.size >= most) return;
    if (Array.isArray(one)) {
      for (const item of one) look(item, depth + 1);
    } else if (isNode(one)) {
      const checks = checksOf(one);
      for (const check of checks) {
        if (check && found.size < most) found.set(`${check.url} ${check.claim}`, check);
      }
      if (checks.length === 0) for (const item of Object.values(one)) look(item, depth + 1);
    }
  };
  look(value, 0);
  return [...found.values()];
}

const isClaimReview = (node: Node) =>
  [node['@type']]
    .flat()
    .some((type) => /^(https?:\/\/schema\.org\/|schema:)?ClaimReview$/.test(String(type)));

function checksOf(node: Node): (PriorCheck | null)[] {
  if (isClaimReview(node)) return [ofClaimReview(node)];
  return isAveritec(node) ? [ofAveritec(node)] : ofSearch(node);
}

/** https://schema.org/ClaimReview */
function ofClaimReview(review: Node): PriorCheck | null {
  const item = nodeOf(review.itemReviewed);
  const rating = nodeOf(review.reviewRating);
  return checked({
    url: review.url,
    // The short one is cut where it was too long for a telephone.
    claim: textOf(item.text) ?? review.claimReviewed ?? item.name,
    claimant: nameOf(item.author),
    publisher: nameOf(review.author) ?? nameOf(review.publisher),
    title: textOf(review.headline) ?? review.name,
    reviewedOn: review.datePublished,
    rating: textOf(rating.alternateName) ?? rating.ratingValue,
    language: review.inLanguage,
  });
}

/** A claim of an answer of `claims:search`: https://developers.google.com/fact-check/tools/api/reference/rest/v1alpha1/claims */
function ofSearch({ text, claimant, claimReview }: Node): (PriorCheck | null)[] {
  if (typeof text !== 'string' || !Array.isArray(claimReview)) return [];
  return claimReview.filter(isNode).map((review) => {
    const publisher = nodeOf(review.publisher);
    return checked({
      url: review.url,
      claim: text,
      claimant,
      publisher: textOf(publisher.name) ?? publisher.site,
      title: review.title,
      reviewedOn: review.reviewDate,
      rating: review.textualRating,
      language: review.languageCode,
    });
  });
}

const isAveritec = ({ claim, fact_checking_article: article }: Node): boolean =>
  typeof claim === 'string' && typeof article === 'string';

/** `https://web.archive.org/web/20210101000000/` before the address of what was kept. */
const ARCHIVE = /^https?:\/\/web\.archive\.org\/web\/\d+\w*\/(?=https?:)/;

/**
 * A claim of AVeriTeC (see `lib/domain/averitec`), which says where it was checked, but neither by whom
 * nor when: its date is that of the claim.
 */
function ofAveritec(claim: Node): PriorCheck | null {
  const url = String(claim.fact_checking_article).trim();
  return checked({
    url,
    claim: claim.claim,
    claimant: claim.speaker,
    publisher: URL.parse(url.replace(ARCHIVE, ''))?.hostname.replace(/^www\./, ''),
    title: null,
    reviewedOn: null,
    rating: claim.label,
    language: null,
  });
}

/** What is said of a fact-check, as it was found; null without a claim or an address of the web. */
export function checked(raw: Partial<Record<keyof PriorCheck, unknown>>): PriorCheck | null {
  const address = URL.parse(String(raw.url ?? ''));
  const claim = textOf(raw.claim)?.slice(0, MOST_IN_CLAIM);
  if (!address || !/^https?:$/.test(address.protocol) || !claim) return null;
  if (address.href.length > MOST_IN_URL) return null;
  const words = (value: unknown) => textOf(value)?.slice(0, MOST_IN_WORDS).toWellFormed() ?? null;
  const on = words(raw.reviewedOn);
  return {
    url: address.href,
    claim: claim.toWellFormed(),
    claimant: words(raw.claimant),
    publisher: words(raw.publisher),
    title: words(raw.title),
    reviewedOn: on !== null && /^\d{4}-\d\d-\d\d/.test(on) ? on : null,
    rating: words(raw.rating),
    language: words(raw.language),
  };
}

/** One line without what a database cannot hold; null of what says nothing. */
function textOf(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const line = String(value).replaceAll('\0', '').replace(/\s+/g, ' ').trim().toWellFormed();
  return line === '' ? null : line;
}

const nameOf = (agent: unknown): string | null => {
  const [first] = [agent].flat();
  return isNode(first) ? textOf(first.name) : textOf(first);
};

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nodeOf = (value: unknown): Node => {
  const [first] = [value].flat();
  return isNode(first) ? first : {};
};

/** As schema.org writes it: `priorChecksIn` reads the same out of it. */
export const claimReviewOf = (check: PriorCheck) => ({
  '@context': 'https://schema.org',
  '@type': 'ClaimReview',
  url: check.url,
  claimReviewed: check.claim,
  ...(check.title && { name: check.title }),
  ...(check.reviewedOn && { datePublished: check.reviewedOn }),
  ...(check.language && { inLanguage: check.language }),
  ...(check.publisher && { author: { '@type': 'Organization', name: check.publisher } }),
  ...(check.rating && { reviewRating: { '@type': 'Rating', alternateName: check.rating } }),
  ...(check.claimant && {
    itemReviewed: { '@type': 'Claim', author: { '@type': 'Thing', name: check.claimant } },
  }),
});
