/** A rating as far as it can be compared: its key, and its rank from least to most true. */
export type Rated = {
  key: string;
  /** Null outside the order (unproven): such a rating agrees with itself alone. */
  order: number | null;
};

/**
 * Whether assessments differ by more than `tolerance` steps of their scale. One of a rating outside
 * the order differs from every other rating, whatever the tolerance.
 */
export function differ(ratings: readonly Rated[], tolerance: number): boolean {
  if (new Set(ratings.map(({ key }) => key)).size < 2) return false;
  const orders = ratings.flatMap(({ order }) => (order === null ? [] : [order]));
  if (orders.length < ratings.length) return true;
  return Math.max(...orders) - Math.min(...orders) > tolerance;
}
