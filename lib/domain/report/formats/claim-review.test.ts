import { describe, expect, it } from 'vitest';
import { rightToLeftReport, sampleReport } from '@/lib/domain/report/fixtures/sample-report';
import {
  htmlSafeJson,
  printClaimReviews,
  shortWording,
} from '@/lib/domain/report/formats/claim-review';
import { claimReviewProblems } from '@/lib/domain/report/formats/claim-review-problems';

const report = sampleReport();
const reviews = JSON.parse(printClaimReviews(report));

describe('ClaimReview', () => {
  it('meets Google’s rules', () => {
    expect(claimReviewProblems(printClaimReviews(report))).toEqual([]);
  });

  it('is there for each settled claim, at its own anchor', () => {
    expect(reviews.map(({ url }: { url: string }) => url)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 9, 10, 12].map(
        (number) => `https://desk.example/reports/nordviks-new-ferry-2#claim-${number}`,
      ),
    );
  });

  it('says who claimed what, where, and what the desk makes of it', () => {
    expect(reviews[3]).toEqual({
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      url: 'https://desk.example/reports/nordviks-new-ferry-2#claim-4',
      name: 'The new ferry will carry twice as many cars as the diesel ferry in…',
      claimReviewed: 'The new ferry will carry twice as many cars as the diesel ferry in…',
      datePublished: '2026-10-02T09:30:00.000Z',
      inLanguage: 'en',
      author: {
        '@type': 'Organization',
        name: 'North Coast Fact Desk',
        url: 'https://desk.example',
      },
      itemReviewed: {
        '@type': 'Claim',
        text: 'The new ferry will carry twice as many cars as the diesel ferry in service since 1991.',
        author: { '@type': 'Person', name: 'Ida Holm (The Harbour Gazette)' },
        datePublished: '2026-09-14',
        appearance: {
          '@type': 'CreativeWork',
          headline: 'Nordvik’s new ferry will pay for itself in six years, council says',
          url: 'https://gazette.example/2026/09/14/nordvik-ferry',
          datePublished: '2026-09-14',
          author: [{ '@type': 'Person', name: 'Ida Holm' }],
          publisher: { '@type': 'Organization', name: 'The Harbour Gazette' },
        },
      },
      reviewRating: {
        '@type': 'Rating',
        ratingValue: 1,
        worstRating: 1,
        bestRating: 5,
        alternateName: 'False',
        ratingExplanation: 'The evidence contradicts the claim in what it chiefly says.',
      },
      citation: [
        expect.objectContaining({ '@type': 'CreativeWork', url: 'https://tenders.example/26-118' }),
        {
          '@type': 'CreativeWork',
          name: 'Water and steel: Ferries of the north coast',
          description: expect.stringMatching(/^Okafor/),
        },
      ],
    });
  });

  it('gives a rating outside the order by its name alone', () => {
    expect(reviews[1].reviewRating).toEqual({
      '@type': 'Rating',
      alternateName: 'Unproven',
      ratingExplanation: expect.any(String),
    });
  });

  it('takes the publisher of the article for an organisation', () => {
    const claims = [{ ...report.claims[0]!, claimant: 'The Harbour Gazette' }];
    const [review] = JSON.parse(printClaimReviews({ ...report, claims }));
    expect(review.itemReviewed.author).toEqual({
      '@type': 'Organization',
      name: 'The Harbour Gazette',
    });
  });

  it('of a desk without a public address lacks what Google wants', () => {
    expect(claimReviewProblems(printClaimReviews(rightToLeftReport()))).toEqual([
      '[0] url is not an absolute address',
    ]);
  });

  it('stands in a page without ending its script', () => {
    const claims = [{ ...report.claims[0]!, wording: '</script><script>alert(1)</script><!--' }];
    const json = htmlSafeJson(printClaimReviews({ ...report, claims }));
    expect(json).not.toContain('<');
    expect(JSON.parse(json)[0].claimReviewed).toBe(claims[0]!.wording);
  });
});

describe('a short wording', () => {
  it('has fewer than 75 characters and leaves a short one alone', () => {
    for (const { wording } of report.claims) {
      expect([...shortWording(wording)].length).toBeLessThan(75);
      if (wording.length < 75) expect(shortWording(wording)).toBe(wording);
    }
  });
});
