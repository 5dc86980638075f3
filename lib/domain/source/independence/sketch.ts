import {
  goneOn,
  type HashedWords,
  spread,
  UNITS_IN_RUN,
} from '@/lib/domain/source/independence/hashed-words';

/**
 * The runs of words of a text, or of a long text the part of them with the smallest hashes. Since the
 * hash says nothing about the run, two texts keep the same ones of what they share: of a bottom-k
 * sketch the shares of two texts in each other can be told, whichever is the longer one (Broder 1997,
 * “On the resemblance and containment of documents”).
 */
export type Sketch = {
  /**
   * Ascending: 31 bits of a run's hash, then a bit that is set where the run stands within a
   * quotation and nowhere else.
   */
  runs: Uint32Array;
  /** How many different runs the text has. */
  total: number;
};

/**
 * How many runs are kept. 768 are all of a text of 770 words, half of one of 1,500, and 4 kB of JSON;
 * with fewer, a short text is harder to make out in a long one.
 */
export const KEPT_RUNS = 768;

/** @param isQuoted tells of the nth word whether it stands within a quotation. */
export function sketchOf(words: HashedWords, isQuoted: (word: number) => boolean): Sketch {
  const all = new Uint32Array(words.count);
  let count = 0;
  for (let first = 0; first < words.count; first++) {
    let [hash, units, quoted] = [0, 0, 1];
    let last = first;
    for (; last < words.count && units < UNITS_IN_RUN; last++) {
      hash = goneOn(hash, words.hashes[last] ?? 0);
      units += words.units[last] ?? 0;
      if (!isQuoted(last)) quoted = 0;
    }
    if (units < UNITS_IN_RUN) break;
    all[count] = ((spread(hash) & ~1) | quoted) >>> 0;
    count += 1;
  }
  const sorted = all.subarray(0, count).sort();
  let total = 0;
  for (let at = 0; at < count; at++) {
    // A run that stands in and out of quotations comes first as the one that is out of them.
    if (total > 0 && (sorted[at] ?? 0) >>> 1 === (sorted[total - 1] ?? 0) >>> 1) continue;
    sorted[total] = sorted[at] ?? 0;
    total += 1;
  }
  return { runs: sorted.slice(0, Math.min(total, KEPT_RUNS)), total };
}

/** Hashes of what a sketch left out are above it. */
const ceilingOf = ({ runs, total }: Sketch): number =>
  runs.length === total ? 0x80000000 : ((runs.at(-1) ?? 0) >>> 1) + 1;

/** What two sketches say of their texts, counted where both are complete. */
export type Overlap = {
  /** Runs of the first, of the second, of both. */
  ofA: number;
  ofB: number;
  shared: number;
  /** Without the ones that the text has in quotations alone. */
  ownOfA: number;
  ownOfB: number;
  sharedOwnOfA: number;
  sharedOwnOfB: number;
};

export function overlapOf(a: Sketch, b: Sketch): Overlap {
  const ceiling = Math.min(ceilingOf(a), ceilingOf(b));
  const [endA, endB] = [countBelow(a.runs, ceiling), countBelow(b.runs, ceiling)];
  let [shared, sharedOwnOfA, sharedOwnOfB, quotedA, quotedB, atA, atB] = [0, 0, 0, 0, 0, 0, 0];
  while (atA < endA && atB < endB) {
    const runA = a.runs[atA] ?? 0;
    const runB = b.runs[atB] ?? 0;
    const difference = (runA >>> 1) - (runB >>> 1);
    if (difference === 0) {
      shared += 1;
      sharedOwnOfA += 1 - (runA & 1);
      sharedOwnOfB += 1 - (runB & 1);
    }
    if (difference <= 0) {
      quotedA += runA & 1;
      atA += 1;
    }
    if (difference >= 0) {
      quotedB += runB & 1;
      atB += 1;
    }
  }
  for (; atA < endA; atA++) quotedA += (a.runs[atA] ?? 0) & 1;
  for (; atB < endB; atB++) quotedB += (b.runs[atB] ?? 0) & 1;
  return {
    ofA: endA,
    ofB: endB,
    shared,
    ownOfA: endA - quotedA,
    ownOfB: endB - quotedB,
    sharedOwnOfA,
    sharedOwnOfB,
  };
}

/** How many of the ascending runs have a hash below that one. */
export function countBelow(runs: Uint32Array, hash: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((runs[middle] ?? 0) >>> 1 < hash) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The runs as base64, four bytes each, the lowest first. */
export function encodedRuns({ runs }: Sketch): string {
  let bytes = '';
  for (const run of runs) {
    bytes += String.fromCharCode(run & 255, (run >>> 8) & 255, (run >>> 16) & 255, run >>> 24);
  }
  return btoa(bytes);
}

/** @throws InvalidCharacterError when the text is no base64. */
export function decodedRuns(encoded: string): Uint32Array {
  const bytes = atob(encoded);
  const runs = new Uint32Array(bytes.length >>> 2);
  for (let at = 0; at < runs.length; at++) {
    const from = 4 * at;
    runs[at] =
      bytes.charCodeAt(from) |
      (bytes.charCodeAt(from + 1) << 8) |
      (bytes.charCodeAt(from + 2) << 16) |
      (bytes.charCodeAt(from + 3) << 24);
  }
  return runs;
}
