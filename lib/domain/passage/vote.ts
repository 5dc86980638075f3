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
const MOST_PLACES = 200;

/** How far apart diagonals of one place may lie: an inserted word moves what follows it. */
const LEAST_DRIFT = 24;
const DRIFT_SHARE = 1 / 6;

/**
 * Candidates that are looked at, and the evidence they need as a share of the best one's: fewer is
 * faster; too few lose the place of a much edited passage behind a copy of a part of it.
 */
const MOST_CANDIDATES = 6;
const LEAST_SHARE = 0.35;

/** Room for a gram's number beside the diagonal in one number of a sorted list. */
const SLOT = 1024;

/** The most promising candidates, best first. */
export function vote(index: GramIndex, pattern: Uint16Array): Candidate[] {
  const { offsets, bounds } = index;
  const stretch = Math.max(STRETCH, Math.ceil(pattern.length / MOST_GRAMS));
  const grams: { bucket: number; weight: number }[] = [];
  const ballots: number[] = [];
  for (let from = 0; from < pattern.length; from += stretch) {
    const gram = rarest(index, pattern, from, Math.min(from + stretch, pattern.length));
    if (!gram) continue;
    const { bucket, at, count } = gram;
    const number = grams.push({ bucket, weight: Math.log2(offsets.length / count) + 1 }) - 1;
    const begin = bounds[bucket] ?? 0;
    for (let place = begin; place < begin + count; place++) {
      ballots.push(((offsets[place] ?? 0) - at) * SLOT + number);
    }
  }
  const sorted = Float64Array.from(ballots).sort();
  const diagonals = Int32Array.from(sorted, (ballot) => Math.floor(ballot / SLOT));
  const weights = Float64Array.from(sorted, (ballot, place) => {
    const number = ballot - (diagonals[place] ?? 0) * SLOT;
    return grams[number]?.weight ?? 0;
  });
  return clusters(diagonals, weights, LEAST_DRIFT + Math.round(pattern.length * DRIFT_SHARE));
}

/** The rarest gram that begins between two offsets of the pattern and stands in the text. */
function rarest({ bounds, shift }: GramIndex, pattern: Uint16Array, from: number, to: number) {
  let found: { bucket: number; at: number; count: number } | null = null;
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

/** The heaviest runs of sorted diagonals that lie at most `drift` apart, without overlap. */
function clusters(diagonals: Int32Array, weights: Float64Array, drift: number): Candidate[] {
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
    let best = -1;
    for (let begin = 0; begin < sums.length; begin++) {
      if ((sums[begin] ?? 0) > (sums[best] ?? 0)) best = begin;
    }
    const evidence = sums[best] ?? 0;
    if (evidence <= (found[0]?.evidence ?? 0) * LEAST_SHARE) break;
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
