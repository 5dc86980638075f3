/** How early the right answer stands. */
export type FoundMeasure = {
  /** Mean reciprocal rank; 0 for an answer that is not there. */
  mrr: number;
  /** The share of questions whose first answer is the right one, and one of whose first five. */
  hit1: number;
  hit5: number;
};

/** @param places of the right answers, from 0 on; -1 where it is not among them. */
export function foundMeasure(places: readonly number[]): FoundMeasure {
  const share = (worth: (place: number) => number) =>
    places.reduce((sum, place) => sum + (place < 0 ? 0 : worth(place)), 0) / places.length;
  return {
    mrr: share((place) => 1 / (place + 1)),
    hit1: share((place) => (place === 0 ? 1 : 0)),
    hit5: share((place) => (place < 5 ? 1 : 0)),
  };
}

/**
 * The average precision within the first `cut`, as TREC's `map_cut` has it: of each right one the share
 * of right ones down to its place, and all of these over how many right ones there are. What is found
 * again counts no more.
 */
export function averagePrecision<T>(
  found: readonly T[],
  right: ReadonlySet<T>,
  cut: number,
): number {
  const seen = new Set<T>();
  let sum = 0;
  for (const [place, one] of found.slice(0, cut).entries()) {
    if (!right.has(one) || seen.has(one)) continue;
    seen.add(one);
    sum += seen.size / (place + 1);
  }
  return sum / right.size;
}
