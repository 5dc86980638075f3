import type { Rating, RatingScaleContent } from '@/lib/domain/assessment/rating-scale';
import { ClaimdeskError } from '@/lib/domain/errors';

type Ratings = Pick<RatingScaleContent, 'name' | 'ratings'>;

/** schema.org's numbers for a rating: https://schema.org/Rating */
export type NumericRating = { ratingValue: number; worstRating: number; bestRating: number };

/** @throws ClaimdeskError `rating_not_in_scale`, whose message lists the keys that are. */
export function ratingOf(scale: Ratings, key: string): Rating {
  const rating = scale.ratings.find((candidate) => candidate.key === key);
  if (rating) return rating;
  const keys = scale.ratings.map((candidate) => candidate.key);
  const message = `“${key}” is not a rating of the scale “${scale.name}”. Choose one of: ${keys.join(', ')}.`;
  throw new ClaimdeskError('rating_not_in_scale', message, [{ path: 'rating', message }], {
    validKeys: keys,
  });
}

/**
 * Null for a rating outside the order. Google asks for a `ratingValue` between worst and best but not
 * for a number at all, so a rating such as “unproven” goes by its name alone instead of an invented value.
 * https://developers.google.com/search/docs/appearance/structured-data/factcheck
 * @throws ClaimdeskError `rating_not_in_scale`
 */
export function schemaOrgRating(scale: Ratings, key: string): NumericRating | null {
  const { order } = ratingOf(scale, key);
  const orders = scale.ratings.map((rating) => rating.order).filter((value) => value !== null);
  const worstRating = Math.min(...orders);
  const bestRating = Math.max(...orders);
  if (order === null || worstRating === bestRating) return null;
  return { ratingValue: order, worstRating, bestRating };
}

/** For sorting: from least to most true, those outside the order last and in the scale's own sequence. */
export function compareRatings(scale: Ratings, a: string, b: string): number {
  const place = (key: string) => {
    const index = scale.ratings.indexOf(ratingOf(scale, key));
    return { order: scale.ratings[index]?.order ?? Number.POSITIVE_INFINITY, index };
  };
  const [left, right] = [place(a), place(b)];
  return left.order === right.order ? left.index - right.index : left.order - right.order;
}
