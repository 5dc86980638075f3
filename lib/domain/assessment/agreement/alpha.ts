import { type Pattern, patternsOf, type Unit } from '@/lib/domain/assessment/agreement/patterns';

/** Why a coefficient has no value. */
export type Undefined = 'no_pairs' | 'no_variation';

export type Coefficient =
  | { value: number; undefinedBecause: null }
  | { value: null; undefinedBecause: Undefined };

/**
 * The squared difference of two categories, by their places. `totals` has how many pairable ratings
 * fell into each category.
 */
export type Difference = (one: number, other: number, totals: Float64Array) => number;

/** Any two categories differ as much as any other two. */
export const nominal: Difference = (one, other) => (one === other ? 0 : 1);

/** Categories in order differ by how many ratings lie between them, half of their own included. */
export const ordinal: Difference = (one, other, totals) => {
  const [low, high] = one < other ? [one, other] : [other, one];
  let between = -((totals[low] ?? 0) + (totals[high] ?? 0)) / 2;
  for (let place = low; place <= high; place += 1) between += totals[place] ?? 0;
  return between * between;
};

/**
 * Krippendorff's alpha of so many units of each pattern; null where nothing varies, since chance then
 * brings no disagreement to compare with.
 *
 * alpha = 1 − (n − 1) · Σ o(c,k) δ²(c,k) / Σ n(c) n(k) δ²(c,k), where o are the coincidences: each unit
 * of m ratings adds each of its ordered pairs with the weight 1 / (m − 1).
 *
 * K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), parts C and E;
 * https://repository.upenn.edu/asc_papers/43
 */
export function alphaOfPatterns(
  patterns: readonly Pattern[],
  unitsOf: ArrayLike<number>,
  categories: number,
  difference: Difference,
): number | null {
  const totals = new Float64Array(categories);
  const coincidences = new Float64Array(categories * categories);
  patterns.forEach(({ counts, ratings }, index) => {
    const units = unitsOf[index] ?? 0;
    if (units === 0) return;
    for (let one = 0; one < categories; one += 1) {
      const count = counts[one] ?? 0;
      if (count === 0) continue;
      totals[one] = (totals[one] ?? 0) + units * count;
      for (let other = 0; other < categories; other += 1) {
        if (other === one) continue;
        const place = one * categories + other;
        const pairs = (units * count * (counts[other] ?? 0)) / (ratings - 1);
        coincidences[place] = (coincidences[place] ?? 0) + pairs;
      }
    }
  });
  let all = 0;
  let observed = 0;
  let expected = 0;
  for (let one = 0; one < categories; one += 1) {
    all += totals[one] ?? 0;
    for (let other = one + 1; other < categories; other += 1) {
      const byChance = (totals[one] ?? 0) * (totals[other] ?? 0);
      if (byChance === 0) continue;
      const squared = difference(one, other, totals);
      observed += (coincidences[one * categories + other] ?? 0) * squared;
      expected += byChance * squared;
    }
  }
  return expected === 0 ? null : 1 - ((all - 1) * observed) / expected;
}

/** Krippendorff's alpha. Ratings that are missing are simply not in their unit. */
export function krippendorffsAlpha(
  units: readonly Unit[],
  categories: number,
  difference: Difference,
): Coefficient {
  const patterns = patternsOf(units, categories);
  const counts = patterns.map((pattern) => pattern.units);
  return asCoefficient(
    patterns.length > 0,
    alphaOfPatterns(patterns, counts, categories, difference),
  );
}

/** @param value null where the expected disagreement is nil. */
export function asCoefficient(hasPairs: boolean, value: number | null): Coefficient {
  if (!hasPairs) return { value: null, undefinedBecause: 'no_pairs' };
  if (value === null) return { value: null, undefinedBecause: 'no_variation' };
  return { value, undefinedBecause: null };
}
