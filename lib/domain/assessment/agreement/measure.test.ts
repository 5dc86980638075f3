import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import scalesFile from '@/data/reference/rating-scales.json';
import { AgreementOnScale, type RatedClaim } from '@/lib/domain/assessment/agreement/agreement';
import {
  alphaInWords,
  coefficientDigits,
  standingOf,
} from '@/lib/domain/assessment/agreement/in-words';
import { measureAgreement } from '@/lib/domain/assessment/agreement/measure';
import { RatingScaleContent } from '@/lib/domain/assessment/rating-scale';
import type { ClaimKind } from '@/lib/domain/claim/claim';

const scale = z.array(RatingScaleContent).parse(scalesFile)[0]!;
const id = (number: number) => `019aa000-0000-7000-8000-00000000000${number}`;
const reviewers = {
  ada: { id: id(1), name: 'Ada' },
  ben: { id: id(2), name: 'Ben' },
  cyd: { id: id(3), name: 'Cyd' },
};

/** A claim rated by whoever is named, in that order, a day apart from the first of the month. */
const claim = (
  ratings: Partial<Record<keyof typeof reviewers, string>>,
  kind: ClaimKind = 'quantity',
  month = '2026-10',
): RatedClaim => ({
  kind,
  ratings: Object.entries(ratings).map(([name, rating], index) => ({
    reviewer: reviewers[name as keyof typeof reviewers],
    rating,
    at: `${month}-0${index + 1}T12:00:00.000Z`,
  })),
});

const repeated = (count: number, of: RatedClaim) => Array<RatedClaim>(count).fill(of);

/** Fifty proposals for a grant, the textbook's example of kappa. */
const proposals = [
  ...repeated(20, claim({ ada: 'true', ben: 'true' })),
  ...repeated(5, claim({ ada: 'true', ben: 'false' })),
  ...repeated(10, claim({ ben: 'true', ada: 'false' }, 'event')),
  ...repeated(15, claim({ ben: 'false', ada: 'false' }, 'event', '2026-11')),
];

describe('the agreement on a scale', () => {
  it('of two reviewers has their kappa, the share at one, and who said what', () => {
    const { all, byPair } = AgreementOnScale.parse(measureAgreement(scale, proposals, null));
    expect(all).toMatchObject({ claims: 50, pairs: 50, agreeing: 35, outsideOrder: 0 });
    expect(byPair).toHaveLength(1);
    const [pair] = byPair;
    expect(pair?.reviewers.map(({ name }) => name)).toEqual(['Ada', 'Ben']);
    expect(pair?.kappa.value).toBeCloseTo(0.4, 10);
    const place = (key: string) => scale.ratings.findIndex((rating) => rating.key === key);
    expect(pair?.matrix[place('true')]?.[place('false')]).toBe(5);
    expect(pair?.matrix[place('false')]?.[place('true')]).toBe(10);
    expect(pair?.figures).toEqual(all);
  });

  it('is told by kind, and by the month of the second assessment', () => {
    const { byKind, byMonth } = measureAgreement(scale, proposals, null);
    expect(byKind.map(({ kind, figures }) => [kind, figures.claims, figures.agreeing])).toEqual([
      ['quantity', 25, 20],
      ['event', 25, 15],
    ]);
    expect(byMonth.map(({ month, figures }) => [month, figures.claims])).toEqual([
      ['2026-10', 35],
      ['2026-11', 15],
    ]);
  });

  it('leaves ratings outside the order to the comparison by name', () => {
    const { all, byPair } = measureAgreement(
      scale,
      [
        claim({ ada: 'true', ben: 'true', cyd: 'unproven' }),
        claim({ ada: 'false', ben: 'unproven' }),
        claim({ ada: 'false', ben: 'false' }),
      ],
      null,
    );
    expect(all).toMatchObject({ claims: 3, outsideOrder: 2 });
    expect(all.nominal).toMatchObject({ claims: 3, ratings: 7 });
    expect(all.ordinal).toMatchObject({ claims: 2, ratings: 4, value: 1 });
    expect(byPair[0]?.weightedKappa.value).toBe(1);
    expect(byPair[0]?.kappa.value).toBeLessThan(1);
    expect(alphaInWords(all, 'ordinal').at(-1)).toMatch(/^2 ratings outside the scale’s order are/);
  });

  it('of two among several counts their ratings only, but lists all pairs', () => {
    const claims = [
      claim({ ada: 'true', ben: 'false', cyd: 'true' }),
      claim({ ada: 'false', cyd: 'false' }),
      claim({ ben: 'false' }),
    ];
    const { all, ratedOnce, byPair } = measureAgreement(scale, claims, [id(1), id(3)]);
    expect(all).toMatchObject({ claims: 2, agreeing: 2 });
    expect(all.nominal.value).toBe(1);
    expect(ratedOnce).toBe(0);
    expect(byPair.map(({ reviewers: [one, other] }) => one.name + other.name)).toEqual([
      'AdaBen',
      'AdaCyd',
      'BenCyd',
    ]);
    expect(measureAgreement(scale, claims, null).ratedOnce).toBe(1);
  });

  it('says what cannot be told, with no number that is none', () => {
    const { all, byPair } = measureAgreement(scale, [claim({ ada: 'true' })], null);
    expect(all.nominal).toMatchObject({
      value: null,
      undefinedBecause: 'no_pairs',
      interval: null,
    });
    expect(byPair).toEqual([]);
    const same = measureAgreement(scale, [claim({ ada: 'true', ben: 'true' })], null);
    expect(same.all.ordinal.undefinedBecause).toBe('no_variation');
    expect(same.byPair[0]?.kappa.undefinedBecause).toBe('no_variation');
    expect(JSON.stringify(same)).not.toMatch(/NaN|Infinity/);
  });
});

describe('an alpha in words', () => {
  it('says the number, what it rests on, its thresholds by name and how sure it is', () => {
    const { all } = measureAgreement(scale, proposals, null);
    expect(alphaInWords(all, 'nominal')).toMatchInlineSnapshot(`
      [
        "Alpha is 0.400: the reviewers disagree 60% as much as they would if the same ratings had been dealt out by chance.",
        "It rests on 50 claims with 100 ratings.",
        "By Krippendorff’s custom conclusions may rest on ratings from 0.800 on, and tentative ones from 0.667 on. This one reaches neither: see which ratings are taken for one another, and say in the scale’s descriptions how they differ.",
        "Its 95% interval runs from 0.141 to 0.642, by drawing the claims anew 1,000 times.",
      ]
    `);
  });

  it('says that few claims are too few', () => {
    const few = proposals.filter((_, index) => index % 6 === 0);
    const { all } = measureAgreement(scale, few, null);
    expect(alphaInWords(all, 'nominal')[2]).toBe(
      'Fewer than 10 claims are too few to tell: one more can change it altogether.',
    );
    expect(standingOf(all.nominal)).toBe('too_few');
  });

  it('says why there is none', () => {
    const { all } = measureAgreement(
      scale,
      repeated(12, claim({ ada: 'true', ben: 'true' })),
      null,
    );
    expect(alphaInWords(all, 'nominal')).toEqual([
      'All ratings compared are the same. Whether that is more than chance cannot be told where nothing varies.',
    ]);
  });

  it('says of no disagreement that it is no proof', () => {
    const claims = ['true', 'false'].flatMap((rating) =>
      repeated(6, claim({ ada: rating, ben: rating })),
    );
    expect(alphaInWords(measureAgreement(scale, claims, null).all, 'ordinal')).toEqual([
      'Alpha is 1.000: the reviewers do not disagree at all.',
      'It rests on 12 claims with 24 ratings.',
      'By Krippendorff’s custom conclusions may rest on ratings from 0.800 on, and tentative ones from 0.667 on. This one reaches the first.',
      'No two ratings differ, so that drawing the claims anew says nothing of how far off it may be: there is no interval.',
    ]);
  });

  it.each([
    [0.8, 'reliable'],
    [0.7996, 'reliable'],
    [0.7994, 'tentative'],
    [0.667, 'tentative'],
    [0.66, 'below'],
    [-0.2, 'below'],
    [null, 'none'],
  ] as const)('of %s stands: %s', (value, standing) => {
    expect(standingOf({ value, claims: 10 })).toBe(standing);
  });

  it('has a minus that is one, and none before nothing', () => {
    expect([-0.0421, -0.0001, 0.5].map(coefficientDigits)).toEqual(['−0.042', '0.000', '0.500']);
  });
});
