import { describe, expect, it } from 'vitest';
import { sampleReport } from '@/lib/domain/report/fixtures/sample-report';
import { printClaimReviews } from '@/lib/domain/report/formats/claim-review';
import { claimReviewProblems } from '@/lib/domain/report/formats/claim-review-problems';

type Json = { [key: string]: Json } & Record<string, unknown>;

/** Problems of the sample's first review after a change. */
function problems(change: (review: Json) => void): string[] {
  const [review] = JSON.parse(printClaimReviews(sampleReport())) as [Json];
  change(review);
  return claimReviewProblems(JSON.stringify(review));
}

describe('what is wrong with a ClaimReview', () => {
  it.each<[string, (review: Json) => void]>([
    [
      '@context is not https://schema.org',
      (review) => Object.assign(review, { '@context': 'https://example.org' }),
    ],
    ['@type is not ClaimReview', (review) => Object.assign(review, { '@type': 'Review' })],
    [
      'claimReviewed has 75 characters or more',
      (review) => Object.assign(review, { claimReviewed: 'x'.repeat(75) }),
    ],
    ['claimReviewed is missing', (review) => Object.assign(review, { claimReviewed: ' ' })],
    [
      'url is not an absolute address',
      (review) => Object.assign(review, { url: '/reports/x#claim-1' }),
    ],
    [
      'datePublished is not a date of ISO 8601',
      (review) => Object.assign(review, { datePublished: '2 October' }),
    ],
    ['author.name is missing', (review) => Object.assign(review.author!, { name: '' })],
    [
      'author is neither Organization nor Person',
      (review) => Object.assign(review.author!, { '@type': 'Desk' }),
    ],
    [
      'author.url is not an absolute address',
      (review) => Object.assign(review.author!, { url: 'desk' }),
    ],
    ['reviewRating is missing', (review) => Object.assign(review, { reviewRating: undefined })],
    [
      'reviewRating is not of type Rating',
      (review) => Object.assign(review.reviewRating!, { '@type': 'AggregateRating' }),
    ],
    [
      'reviewRating.alternateName is missing',
      (review) => Object.assign(review.reviewRating!, { alternateName: undefined }),
    ],
    [
      'reviewRating.ratingValue is not between worst and best',
      (review) => Object.assign(review.reviewRating!, { ratingValue: 6 }),
    ],
    [
      'reviewRating.ratingValue is not between worst and best',
      (review) => Object.assign(review.reviewRating!, { ratingValue: -1 }),
    ],
    [
      'reviewRating.worstRating is less than 1',
      (review) => Object.assign(review.reviewRating!, { worstRating: 0 }),
    ],
    [
      'reviewRating.worstRating is not less than bestRating',
      (review) => Object.assign(review.reviewRating!, { worstRating: 5 }),
    ],
    [
      'reviewRating gives some of ratingValue, worstRating and bestRating as no number',
      (review) => Object.assign(review.reviewRating!, { bestRating: undefined }),
    ],
    [
      'itemReviewed is not of type Claim',
      (review) => Object.assign(review.itemReviewed!, { '@type': 'CreativeWork' }),
    ],
    [
      'itemReviewed.author.name is missing',
      (review) => Object.assign(review.itemReviewed!.author!, { name: undefined }),
    ],
    [
      'an appearance has a url that is not an absolute address',
      (review) => Object.assign(review.itemReviewed!.appearance!, { url: 'x' }),
    ],
    [
      'an appearance is neither an address nor a CreativeWork',
      (review) => Object.assign(review.itemReviewed!, { firstAppearance: 'there' }),
    ],
  ])('is told: %s', (problem, change) => {
    expect(problems(change)).toContain(`[0] ${problem}`);
  });

  it('is nothing when it is right, also as a single object', () => {
    expect(problems(() => {})).toEqual([]);
  });

  it('is told of two reviews at one place, of what is no object and of what is no JSON', () => {
    const [review] = JSON.parse(printClaimReviews(sampleReport()));
    expect(claimReviewProblems(JSON.stringify([review, review]))).toEqual([
      'Two reviews share one url: give each its own anchor.',
    ]);
    expect(claimReviewProblems('[1]')).toEqual(['[0] is no object']);
    expect(claimReviewProblems('{')).toEqual(['It is not JSON.']);
  });
});
