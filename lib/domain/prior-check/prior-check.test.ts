import { describe, expect, it } from 'vitest';
import { claimReviewOf, priorChecksIn } from '@/lib/domain/prior-check/prior-check';
import { sampleReport } from '@/lib/domain/report/fixtures/sample-report';
import { printClaimReviews } from '@/lib/domain/report/formats/claim-review';

const review = {
  '@type': 'ClaimReview',
  url: 'https://checks.example/bridge',
  claimReviewed: 'The bridge  carries\n40,000 cars.',
  datePublished: '2026-05-03',
  author: { '@type': 'Organization', name: 'Checks' },
  itemReviewed: { '@type': 'Claim', author: [{ '@type': 'Person', name: 'Ada Okoro' }] },
  reviewRating: { '@type': 'Rating', ratingValue: 1, alternateName: 'False' },
};
const check = {
  url: 'https://checks.example/bridge',
  claim: 'The bridge carries 40,000 cars.',
  claimant: 'Ada Okoro',
  publisher: 'Checks',
  title: null,
  reviewedOn: '2026-05-03',
  rating: 'False',
  language: null,
};

describe('fact-checks of others', () => {
  it.each<[string, unknown]>([
    ['a page’s JSON-LD', review],
    ['a graph', { '@graph': [{ '@type': 'WebPage' }, review] }],
    ['a type with its address', { ...review, '@type': ['https://schema.org/ClaimReview'] }],
    ['the Data Commons feed', { '@type': 'DataFeed', dataFeedElement: [{ item: [review] }] }],
  ])('are found in %s', (_, value) => {
    expect(priorChecksIn(value, 10)).toEqual([check]);
  });

  it('are found in an answer of the Fact Check Tools API', () => {
    const claimReview = [
      {
        publisher: { name: 'Checks', site: 'checks.example' },
        url: review.url,
        title: 'No, it does not',
        reviewDate: '2026-05-03T00:00:00Z',
        textualRating: 'False',
        languageCode: 'en',
      },
    ];
    const answer = { claims: [{ text: review.claimReviewed, claimant: 'Ada Okoro', claimReview }] };
    expect(priorChecksIn(answer, 10)).toEqual([
      { ...check, title: 'No, it does not', reviewedOn: '2026-05-03T00:00:00Z', language: 'en' },
    ]);
  });

  it('are left out without a claim or an address of the web, and after so many', () => {
    const unusable = [{ url: 'javascript:alert(1)' }, { url: undefined }, { claimReviewed: ' ' }];
    expect(
      priorChecksIn(
        unusable.map((own) => ({ ...review, ...own })),
        10,
      ),
    ).toEqual([]);
    const many = [1, 2, 3].map((number) => ({ ...review, claimReviewed: `Claim ${number}` }));
    expect(priorChecksIn(many, 2).map(({ claim }) => claim)).toEqual(['Claim 1', 'Claim 2']);
    expect(priorChecksIn([review, { ...review, datePublished: 'May' }], 9)).toMatchObject([
      { reviewedOn: null },
    ]);
  });

  it('say the same once they are written as ClaimReview', () => {
    const checks = priorChecksIn(JSON.parse(printClaimReviews(sampleReport())), 100);
    expect(checks.length).toBeGreaterThan(5);
    expect(checks[3]?.claim).toMatch(/in service since 1991\.$/);
    expect(priorChecksIn(checks.map(claimReviewOf), 100)).toEqual(checks);
  });

  it('keep no more than a database can', () => {
    const long = { ...review, claimReviewed: `\0${'😀'.repeat(900)}` };
    const [only] = priorChecksIn(long, 1);
    expect(only?.claim).toHaveLength(400);
    expect(only?.claim).not.toContain('\0');
  });
});
