import { ratingOf, schemaOrgRating } from '@/lib/domain/assessment/scales';
import type { Report, ReportCitation, ReportClaim } from '@/lib/domain/report/report';
import { warningsOf } from '@/lib/domain/report/words';
import { shorten } from '@/lib/domain/source/csl-names';

/** Google recommends a claim in less than 75 characters, so that it is not wrapped on a telephone. */
const SHORT_WORDING_LENGTH = 74;

/** The claim in a line for small screens, cut between words where it is longer. */
export const shortWording = (wording: string) => shorten(wording, SHORT_WORDING_LENGTH);

/**
 * The settled claims as schema.org ClaimReview, one object each with its own `@context`, which is the
 * form that Google reads: https://developers.google.com/search/docs/appearance/structured-data/factcheck
 * `claimReviewed` is the claim in less than 75 characters, as Google asks for; `itemReviewed.text` is its full
 * wording. `url` leads to the claim on the report's
 * page; a desk without a public address has only the anchor to give, which Google does not accept.
 * JSON-LD, to be put into HTML through `htmlSafeJson`.
 */
export const printClaimReviews = (report: Report): string =>
  `${JSON.stringify(claimReviewsOf(report), null, 2)}\n`;

/** JSON that can stand inside a `script` element: nothing in it ends the element or opens a comment. */
export const htmlSafeJson = (json: string) => json.replaceAll('<', '\\u003c');

function claimReviewsOf(report: Report) {
  return report.claims.flatMap((claim) => (claim.verdict ? [claimReviewOf(report, claim)] : []));
}

function claimReviewOf(report: Report, claim: ReportClaim) {
  const { desk, publishedAt } = report;
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: `${report.url ?? ''}#claim-${claim.number}`,
    name: shortWording(claim.wording),
    claimReviewed: shortWording(claim.wording),
    ...(publishedAt && { datePublished: publishedAt }),
    inLanguage: report.article.language,
    author: { '@type': 'Organization', name: desk.name, ...(desk.url && { url: desk.url }) },
    itemReviewed: itemReviewed(report, claim),
    reviewRating: ratingOfClaim(report, claim),
    ...(claim.citations.length > 0 && { citation: worksCited(report, claim.citations) }),
  };
}

function ratingOfClaim({ scale }: Report, { verdict }: ReportClaim) {
  const rating = ratingOf(scale, verdict?.rating ?? '');
  return {
    '@type': 'Rating',
    ...schemaOrgRating(scale, rating.key),
    alternateName: rating.label,
    ratingExplanation: rating.description,
  };
}

/** Who made the claim, and the article it appears in. */
function itemReviewed({ article }: Report, { claimant, wording }: ReportClaim) {
  return {
    '@type': 'Claim',
    text: wording,
    ...(claimant && { author: { '@type': kindOfClaimant(claimant, article), name: claimant } }),
    ...(article.publishedAt && { datePublished: article.publishedAt }),
    appearance: {
      '@type': 'CreativeWork',
      headline: article.title,
      ...(article.url && { url: article.url }),
      ...(article.publishedAt && { datePublished: article.publishedAt }),
      ...(article.authors.length > 0 && {
        author: article.authors.map((name) => ({ '@type': 'Person', name })),
      }),
      ...(article.publisher && { publisher: { '@type': 'Organization', name: article.publisher } }),
    },
  };
}

/** A desk writes down who made a claim, not what they are: only the publisher is surely no person. */
const kindOfClaimant = (claimant: string, { publisher }: Report['article']) =>
  claimant === publisher ? 'Organization' : 'Person';

function worksCited({ references }: Report, citations: readonly ReportCitation[]) {
  const numbers = new Set(citations.map(({ reference }) => reference));
  return references
    .filter(({ number }) => numbers.has(number))
    .map(({ csl, formatted, ...source }) => ({
      '@type': 'CreativeWork',
      name: csl.title,
      ...(csl.URL && { url: csl.URL }),
      description: [formatted, ...warningsOf(source)].join(' '),
    }));
}
