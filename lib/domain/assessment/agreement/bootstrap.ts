import { alphaFrom, type Difference } from '@/lib/domain/assessment/agreement/alpha';
import { type Pattern, unitsIn } from '@/lib/domain/assessment/agreement/patterns';

export const RESAMPLES = 1000;
export const LEVEL = 0.95;
/** The same ratings get the same interval, on every machine and every day. */
const SEED = 20111;

export type NoInterval =
  /** Alpha itself has no value. */
  | 'undefined'
  /** One unit drawn anew is always that unit. */
  | 'one_unit'
  /** Drawn anew, units without a disagreement have none: the interval would feign certainty. */
  | 'no_disagreement';

export type Interval = {
  low: number;
  high: number;
  /** How many times the units were drawn. */
  resamples: number;
  /** In how many of these alpha has a value; the others are left out. */
  used: number;
};

export type IntervalOrNot =
  | { interval: Interval; noIntervalBecause: null }
  | { interval: null; noIntervalBecause: NoInterval };

const none = (noIntervalBecause: NoInterval): IntervalOrNot => ({
  interval: null,
  noIntervalBecause,
});

/**
 * Alpha's interval at the level `LEVEL` by the percentile bootstrap (B. Efron, 1979): as many units as
 * there are, drawn with replacement, `RESAMPLES` times; a unit keeps all of its ratings. That units are
 * what is drawn follows A. Zapf and others, BMC Medical Research Methodology 16:93 (2016).
 */
export function alphaInterval(
  patterns: readonly Pattern[],
  categories: number,
  difference: Difference,
): IntervalOrNot {
  const alphaOf = alphaFrom(patterns, categories, difference);
  const whole = alphaOf(patterns.map(({ units }) => units));
  if (whole === null) return none('undefined');
  const size = unitsIn(patterns);
  if (size < 2) return none('one_unit');
  if (patterns.every(({ counts, ratings }) => counts.includes(ratings))) {
    return none('no_disagreement');
  }
  const patternOf = patterns.flatMap(({ units }, index) => Array<number>(units).fill(index));
  const random = generator(SEED);
  // A draw that misses every unit at odds may hold nothing that varies: at most 37 in 100 do.
  const values: number[] = [];
  const drawn = new Float64Array(patterns.length);
  for (let resample = 0; resample < RESAMPLES; resample += 1) {
    drawn.fill(0);
    for (let draw = 0; draw < size; draw += 1) {
      const index = patternOf[Math.floor(random() * size)] ?? 0;
      drawn[index] = (drawn[index] ?? 0) + 1;
    }
    const value = alphaOf(drawn);
    if (value !== null) values.push(value);
  }
  values.sort((one, other) => one - other);
  return {
    interval: {
      low: quantile(values, (1 - LEVEL) / 2),
      high: quantile(values, (1 + LEVEL) / 2),
      resamples: RESAMPLES,
      used: values.length,
    },
    noIntervalBecause: null,
  };
}

/** Of values in rising order, between the two nearest in proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}

/** Numbers from 0 up to 1, the same from the same seed: Mulberry32 (T. Ettinger, 2017, public domain). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
