/**
 * A value that stands in more lists than this pairs each with so many before it: what a hundred have
 * is no sign of any two, and the cost stays linear.
 */
const MOST_BEFORE = 48;

/** Room for the place of a list beside a value of 32 bits in a number that is exact. */
const MOST_LISTS = 2 ** 20;

/** So many values, and that share of the shorter list, must be in both. */
const LEAST_SHARED = 3;
const LEAST_SHARE = 0.06;

/**
 * Pairs of lists that have some of their values in common; `a` is the earlier one. Each list holds a
 * value once, and values are below 2^32. @throws RangeError for more than a million lists.
 */
export function* candidatePairs(
  lists: readonly Uint32Array[],
): Generator<{ a: number; b: number }> {
  if (lists.length > MOST_LISTS) throw new RangeError('These are too many lists to compare.');
  const entries = sortedEntries(lists);
  // The entries of each list, one after the other: where they came to stand among all.
  const firstOf = new Uint32Array(lists.length + 1);
  for (const [at, list] of lists.entries()) firstOf[at + 1] = (firstOf[at] ?? 0) + list.length;
  const free = firstOf.slice();
  const placesOf = new Uint32Array(entries.length);
  for (let place = 0; place < entries.length; place++) {
    const list = listIn(entries[place] ?? 0);
    const slot = free[list] ?? 0;
    placesOf[slot] = place;
    free[list] = slot + 1;
  }
  const shared = new Uint16Array(lists.length);
  for (let b = 0; b < lists.length; b++) {
    const met: number[] = [];
    for (let slot = firstOf[b] ?? 0; slot < (firstOf[b + 1] ?? 0); slot++) {
      const place = placesOf[slot] ?? 0;
      const value = valueIn(entries[place] ?? 0);
      for (let before = place - 1; before >= Math.max(0, place - MOST_BEFORE); before--) {
        const entry = entries[before] ?? 0;
        if (valueIn(entry) !== value) break;
        const a = listIn(entry);
        if (shared[a] === 0) met.push(a);
        shared[a] = (shared[a] ?? 0) + 1;
      }
    }
    for (const a of met) {
      const shorter = Math.min(lists[a]?.length ?? 0, lists[b]?.length ?? 0);
      if ((shared[a] ?? 0) >= Math.max(LEAST_SHARED, LEAST_SHARE * shorter)) yield { a, b };
      shared[a] = 0;
    }
  }
}

/** Value and list as one number each, by value, then by list. */
function sortedEntries(lists: readonly Uint32Array[]): Float64Array {
  const entries = new Float64Array(lists.reduce((sum, list) => sum + list.length, 0));
  let next = 0;
  for (const [at, list] of lists.entries()) {
    for (const value of list) {
      entries[next] = value * MOST_LISTS + at;
      next += 1;
    }
  }
  return entries.sort();
}

const valueIn = (entry: number): number => Math.floor(entry / MOST_LISTS);
const listIn = (entry: number): number => entry % MOST_LISTS;
