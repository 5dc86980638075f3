import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import scalesFile from '@/data/reference/rating-scales.json';
import { RatingScaleContent } from '@/lib/domain/assessment/rating-scale';
import { compareRatings, ratingOf, schemaOrgRating } from '@/lib/domain/assessment/scales';
import { isClaimdeskError } from '@/lib/domain/errors';

const scales = z.array(RatingScaleContent).parse(scalesFile);
const truth = scales[0]!;

describe('the scales that a desk starts with', () => {
  it('are named and keyed once each, the first being the steps of truth', () => {
    expect(new Set(scales.map((scale) => scale.key)).size).toBe(scales.length);
    expect(truth.ratings.map((rating) => rating.label)).toEqual([
      'Fabricated',
      'False',
      'Mostly false',
      'Half true',
      'Mostly true',
      'True',
      'Unproven',
    ]);
  });

  it.each(scales.map((scale) => [scale.name, scale] as const))(
    '%s: runs from least to most true',
    (_, scale) => {
      const orders = scale.ratings.map((rating) => rating.order);
      const ordered = orders.filter((order) => order !== null);
      expect(orders.slice(0, ordered.length)).toEqual(ordered.map((_, index) => index + 1));
      expect(new Set(scale.ratings.map((rating) => rating.key)).size).toBe(scale.ratings.length);
      expect(new Set(scale.ratings.map((rating) => rating.label)).size).toBe(scale.ratings.length);
    },
  );

  it.each(scales.map((scale) => [scale.name, scale] as const))(
    '%s: only “unproven” goes without a citation',
    (_, scale) => {
      const free = scale.ratings.filter((rating) => !rating.requiresCitation);
      expect(free.map((rating) => [rating.key, rating.order])).toEqual([['unproven', null]]);
    },
  );
});

describe('a rating', () => {
  it('is found by its key', () => {
    expect(ratingOf(truth, 'half-true').label).toBe('Half true');
  });

  it('of another scale is refused with the keys that would do', () => {
    const refused = () => ratingOf(truth, 'supported');
    expect(refused).toThrow(
      'Choose one of: fabricated, false, mostly-false, half-true, mostly-true, true, unproven.',
    );
    try {
      refused();
    } catch (error) {
      expect(isClaimdeskError(error) && [error.code, error.issues[0]?.path]).toEqual([
        'rating_not_in_scale',
        'rating',
      ]);
    }
  });

  it('has its number between the worst and the best, or none at all', () => {
    expect(schemaOrgRating(truth, 'mostly-true')).toEqual({
      ratingValue: 5,
      worstRating: 1,
      bestRating: 6,
    });
    expect(schemaOrgRating(truth, 'unproven')).toBeNull();
  });

  it('sorts from least to most true, outsiders last, whatever the sequence before', () => {
    const keys = truth.ratings.map((rating) => rating.key);
    fc.assert(
      fc.property(fc.shuffledSubarray(keys, { minLength: keys.length }), (shuffled) => {
        expect(shuffled.toSorted((a, b) => compareRatings(truth, a, b))).toEqual(keys);
      }),
    );
  });
});
