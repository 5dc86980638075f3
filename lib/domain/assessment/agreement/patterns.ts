/** The ratings that one thing got, as places from 0 in a list of categories; whose they are plays no part. */
export type Unit = readonly number[];

/** Units that got the same ratings, kept once. */
export type Pattern = {
  /** How many units there are of it. */
  units: number;
  /** How many ratings one of them got; at least two. */
  ratings: number;
  /** How many of these fell into each category. */
  counts: readonly number[];
};

/**
 * Units by what they got, in an order that follows from the ratings alone: neither the order of units
 * nor that of raters can change what is worked out from here. Units with fewer than two ratings pair
 * with nothing and are left out.
 */
export function patternsOf(units: readonly Unit[], categories: number): Pattern[] {
  const found = new Map<string, Pattern>();
  for (const unit of units) {
    if (unit.length < 2) continue;
    const counts = Array.from({ length: categories }, () => 0);
    for (const place of unit) counts[place] = (counts[place] ?? 0) + 1;
    const name = counts.join(' ');
    const known = found.get(name);
    if (known) known.units += 1;
    else found.set(name, { units: 1, ratings: unit.length, counts });
  }
  return [...found.keys()].sort().flatMap((name) => found.get(name) ?? []);
}

/** How many units these are together. */
export const unitsIn = (patterns: readonly Pattern[]): number =>
  patterns.reduce((sum, { units }) => sum + units, 0);

/** How many ratings these are together: those that stand beside at least one other. */
export const ratingsIn = (patterns: readonly Pattern[]): number =>
  patterns.reduce((sum, { units, ratings }) => sum + units * ratings, 0);

const pairsOf = (count: number) => (count * (count - 1)) / 2;

/** How many pairs of ratings of the same unit there are, and how many of them are of one category. */
export function pairsIn(patterns: readonly Pattern[]): { pairs: number; agreeing: number } {
  let pairs = 0;
  let agreeing = 0;
  for (const { units, ratings, counts } of patterns) {
    pairs += units * pairsOf(ratings);
    agreeing += units * counts.reduce((sum, count) => sum + pairsOf(count), 0);
  }
  return { pairs, agreeing };
}
