import { type Pattern, patternsOf, type Unit } from '@/lib/domain/assessment/agreement/patterns';

/** Why a coefficient has no value. */
export type Undefined = 'no_pairs' | 'no_variation';

export type Coefficient =
  | { value: number; undefinedBecause: null }
  | { value: null; undefinedBecause: Undefined };

/**
 * The squared difference of any two categories, by their places. `totals` has how many pairable ratings
 * fell into each category.
 */
export type Difference = (totals: Float64Array) => (one: number, other: number) => number;

/** Any two categories differ as much as any other two. */
export const nominal: Difference = () => (one, other) => (one === other ? 0 : 1);

/**
 * Categories in order differ by how many ratings lie between them, half of their own included: the
 * distance of their middle ranks.
 */
export const ordinal: Difference = (totals) => {
  let below = 0;
  const ranks = totals.map((count) => {
    below += count;
    return below - count / 2;
  });
  return (one, other) => ((ranks[one] ?? 0) - (ranks[other] ?? 0)) ** 2;
};

/**
 * Tells Krippendorff's alpha of so many units of each pattern, time and again; null where nothing varies,
 * since chance then brings no disagreement to compare with.
 *
 * alpha = 1 − (n − 1) · Σ o(c,k) δ²(c,k) / Σ n(c) n(k) δ²(c,k), where o are the coincidences: each unit
 * of m ratings adds each of its ordered pairs with the weight 1 / (m − 1).
 *
 * K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), parts C and E;
 * https://repository.upenn.edu/asc_papers/43
 */
export function alphaFrom(
  patterns: readonly Pattern[],
  categories: number,
  difference: Difference,
): (unitsOf: ArrayLike<number>) => number | null {
  const sparse = patterns.map(({ counts, ratings }) => coincidencesOf(counts, ratings));
  const totals = new Float64Array(categories);
  const coincidences = new Float64Array(categories * categories);
  return (unitsOf) => {
    totals.fill(0);
    coincidences.fill(0);
    sparse.forEach(({ ratings, pairs }, index) => {
      const units = unitsOf[index] ?? 0;
      if (units === 0) return;
      for (const [place, count] of ratings) totals[place] = (totals[place] ?? 0) + units * count;
      for (const [one, other, weight] of pairs) {
        const place = one * categories + other;
        coincidences[place] = (coincidences[place] ?? 0) + units * weight;
      }
    });
    const squared = difference(totals);
    let all = 0;
    let observed = 0;
    let expected = 0;
    for (let one = 0; one < categories; one += 1) {
      all += totals[one] ?? 0;
      for (let other = one + 1; other < categories; other += 1) {
        const byChance = (totals[one] ?? 0) * (totals[other] ?? 0);
        if (byChance === 0) continue;
        const apart = squared(one, other);
        observed += (coincidences[one * categories + other] ?? 0) * apart;
        expected += byChance * apart;
      }
    }
    return expected === 0 ? null : 1 - ((all - 1) * observed) / expected;
  };
}

/**
 * What one unit adds: its ratings by category, and of each two categories, the lower first, its ordered
 * pairs from the one to the other. Those the other way round are as many, and left out of both sums.
 */
function coincidencesOf(counts: readonly number[], size: number) {
  const ratings = [...counts.entries()].filter(([, count]) => count > 0);
  const pairs = ratings.flatMap(([one, count], index) =>
    ratings
      .slice(index + 1)
      .map(([other, others]) => [one, other, (count * others) / (size - 1)] as const),
  );
  return { ratings, pairs };
}

/** Krippendorff's alpha. Ratings that are missing are simply not in their unit. */
export function krippendorffsAlpha(
  units: readonly Unit[],
  categories: number,
  difference: Difference,
): Coefficient {
  const patterns = patternsOf(units, categories);
  const counts = patterns.map((pattern) => pattern.units);
  return asCoefficient(patterns.length > 0, alphaFrom(patterns, categories, difference)(counts));
}

/** @param value null where the expected disagreement is nil. */
export function asCoefficient(hasPairs: boolean, value: number | null): Coefficient {
  if (!hasPairs) return { value: null, undefinedBecause: 'no_pairs' };
  if (value === null) return { value: null, undefinedBecause: 'no_variation' };
  return { value, undefinedBecause: null };
}
