import { bucketAt, type GramIndex } from '@/lib/domain/passage/gram-index';

/**
 * Diagonals of the table of pattern against text (offset in the text less offset in the pattern) on
 * which grams of both agree: the pattern may stand about there.
 */
export type Candidate = {
  low: number;
  high: number;
  /** The diagonal that most of the evidence is for. */
  diagonal: number;
  /** In bits: how unlikely the agreement is, were it chance. */
  evidence: number;
};

/** One gram is asked for out of this many that follow each other: fewer is faster, more is surer. */
const STRETCH = 3;

/** Grams asked for in all: more find a place in a long pattern by a smaller part of it. */
const MOST_GRAMS = 120;

/** A gram that stands more often tells little about where, and costs a vote for each place. */
const MOST_PLACES = 100;

/** How far apart diagonals of one place may lie: an inserted word moves what follows it. */
const LEAST_DRIFT = 24;
const DRIFT_SHARE = 1 / 6;

/**
 * Candidates that are looked at, and the evidence they need as a share of the best one's: fewer is
 * faster; too few lose the place of a much edited passage behind a copy of a part of it.
 */
const MOST_CANDIDATES = 6;
const LEAST_SHARE = 0.35;

/**
 * The evidence a candidate needs, as a share of what every unit of the pattern would bring if it
 * began a gram that stands once in the text. Unrelated text of the same vocabulary stays below 0.03,
 * passages with 30% of their words changed above 0.1: lower aligns what is thrown away afterwards.
 */
const LEAST_EVIDENCE = 0.035;

/** The most promising candidates, best first. */
export function vote(index: GramIndex, pattern: Uint16Array): Candidate[] {
  const stretch = Math.max(STRETCH, Math.ceil(pattern.length / MOST_GRAMS));
  const grams: Gram[] = [];
  for (let from = 0; from < pattern.length; from += stretch) {
    const gram = rarest(index, pattern, from, Math.min(from + stretch, pattern.length));
    if (gram) grams.push(gram);
  }
  const { diagonals, weights } = ballots(index, grams);
  const drift = LEAST_DRIFT + Math.round(pattern.length * DRIFT_SHARE);
  const least = LEAST_EVIDENCE * pattern.length * Math.log2(index.offsets.length + 1);
  return clusters(diagonals, weights, drift, least);
}

/** A gram of the pattern, and how often it stands in the text. */
type Gram = { bucket: number; at: number; count: number };

/** Each place of each gram as a diagonal, ascending, with what its vote weighs. */
function ballots({ offsets, bounds }: GramIndex, grams: readonly Gram[]) {
  const sorted = new Float64Array(grams.reduce((sum, { count }) => sum + count, 0));
  const weightOf = grams.map(({ count }) => Math.log2(offsets.length / count) + 1);
  let filled = 0;
  grams.forEach(({ bucket, at, count }, gram) => {
    const begin = bounds[bucket] ?? 0;
    for (let slot = begin; slot < begin + count; slot++) {
      sorted[filled++] = ((offsets[slot] ?? 0) - at) * MOST_GRAMS + gram;
    }
  });
  sorted.sort();
  const diagonals = new Int32Array(filled);
  const weights = new Float64Array(filled);
  for (let place = 0; place < filled; place++) {
    const ballot = sorted[place] ?? 0;
    const diagonal = Math.floor(ballot / MOST_GRAMS);
    diagonals[place] = diagonal;
    weights[place] = weightOf[ballot - diagonal * MOST_GRAMS] ?? 0;
  }
  return { diagonals, weights };
}

/** The rarest gram that begins between two offsets of the pattern and stands in the text. */
function rarest(
  { bounds, shift }: GramIndex,
  pattern: Uint16Array,
  from: number,
  to: number,
): Gram | null {
  let found: Gram | null = null;
  for (let at = from; at < to; at++) {
    const bucket = bucketAt(pattern, at, shift);
    if (bucket < 0) continue;
    const count = (bounds[bucket + 1] ?? 0) - (bounds[bucket] ?? 0);
    if (count > 0 && count <= MOST_PLACES && count < (found?.count ?? Infinity)) {
      found = { bucket, at, count };
    }
  }
  return found;
}

/** The runs of sorted diagonals at most `drift` apart that weigh most, at least `least`. */
function clusters(
  diagonals: Int32Array,
  weights: Float64Array,
  drift: number,
  least: number,
): Candidate[] {
  const sums = new Float64Array(diagonals.length);
  const ends = new Int32Array(diagonals.length);
  let sum = 0;
  let end = 0;
  for (let begin = 0; begin < diagonals.length; begin++) {
    const last = (diagonals[begin] ?? 0) + drift;
    while (end < diagonals.length && (diagonals[end] ?? 0) <= last) sum += weights[end++] ?? 0;
    sums[begin] = sum;
    ends[begin] = end;
    sum -= weights[begin] ?? 0;
  }
  const found: Candidate[] = [];
  while (found.length < MOST_CANDIDATES) {
    let best = 0;
    for (let begin = 1; begin < sums.length; begin++) {
      if ((sums[begin] ?? 0) > (sums[best] ?? 0)) best = begin;
    }
    const evidence = sums[best] ?? -1;
    if (evidence < Math.max(least, (found[0]?.evidence ?? 0) * LEAST_SHARE)) break;
    const low = diagonals[best] ?? 0;
    const high = diagonals[(ends[best] ?? 0) - 1] ?? low;
    found.push({
      low,
      high,
      diagonal: heaviest(diagonals, weights, best, ends[best] ?? 0),
      evidence,
    });
    for (let begin = 0; begin < sums.length; begin++) {
      const diagonal = diagonals[begin] ?? 0;
      if (diagonal >= low - drift && diagonal <= high) sums[begin] = 0;
    }
  }
  return found;
}

function heaviest(diagonals: Int32Array, weights: Float64Array, begin: number, end: number) {
  let [best, most, sum] = [diagonals[begin] ?? 0, 0, 0];
  for (let at = begin; at < end; at++) {
    sum = diagonals[at] === diagonals[at - 1] && at > begin ? sum : 0;
    sum += weights[at] ?? 0;
    if (sum > most) [best, most] = [diagonals[at] ?? 0, sum];
  }
  return best;
}
