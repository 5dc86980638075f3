import { seeded } from './logistic-regression';

export type Judged = { score: number; isClaim: boolean };

export type Measure = { precision: number; recall: number; f1: number };

/**
 * A false alarm's weight that makes the two classes count alike: what is measured is then what half
 * and half would give. 1 leaves the sample as it is.
 */
export const balance = (judged: readonly Judged[]): number => {
  const claims = judged.filter(({ isClaim }) => isClaim).length;
  return claims / (judged.length - claims);
};

export function measureAt(judged: readonly Judged[], threshold: number, weight = 1): Measure {
  let right = 0;
  let wrong = 0;
  let claims = 0;
  for (const { score, isClaim } of judged) {
    if (isClaim) claims++;
    if (score < threshold) continue;
    if (isClaim) right++;
    else wrong += weight;
  }
  return {
    precision: right / (right + wrong || 1),
    recall: right / (claims || 1),
    f1: (2 * right) / (right + wrong + claims || 1),
  };
}

/** The mean of the precisions at each claim, best score first; equal scores share one rank. */
export function averagePrecision(judged: readonly Judged[], weight = 1): number {
  const ranked = judged.toSorted((one, other) => other.score - one.score);
  const claims = ranked.filter(({ isClaim }) => isClaim).length;
  let right = 0;
  let wrong = 0;
  let sum = 0;
  for (let at = 0; at < ranked.length; ) {
    const score = ranked[at]?.score;
    let more = 0;
    for (; at < ranked.length && ranked[at]?.score === score; at++) {
      if (ranked[at]?.isClaim) more++;
      else wrong += weight;
    }
    right += more;
    sum += more * (right / (right + wrong));
  }
  return sum / (claims || 1);
}

/** F1 this close to the best is as good as the best: a sample cannot tell them apart. */
const AS_GOOD = 0.004;

/** Where among the thresholds that are as good a good one lies: 0 is the highest, 1 the lowest. */
const LENIENCE = 0.75;

/**
 * A threshold whose F1 is as good as best. The very best one is mostly luck and lies anywhere among
 * them; of equals one of the lower is taken, for a claim that is missed costs more than a suggestion
 * that is dismissed.
 */
export function robustThreshold(judged: readonly Judged[], weight = 1): number {
  const ranked = judged.toSorted((one, other) => other.score - one.score);
  const claims = ranked.filter(({ isClaim }) => isClaim).length;
  let right = 0;
  let wrong = 0;
  const f1s = ranked.map(({ isClaim }) => {
    if (isClaim) right++;
    else wrong += weight;
    return (2 * right) / (right + wrong + claims);
  });
  const least = Math.max(...f1s) - AS_GOOD;
  const good = [...f1s.keys()].filter((rank) => (f1s[rank] as number) >= least);
  const rank = good[Math.floor(LENIENCE * (good.length - 1))] ?? 0;
  const score = ranked[rank]?.score ?? 0;
  return (score + (ranked[rank + 1]?.score ?? score)) / 2;
}

const RESAMPLINGS = 200;

/**
 * The standard error of a measure, by the bootstrap over whole groups: sentences of one debate are
 * alike, so a group is drawn with all that it has.
 */
export function standardError(
  judged: readonly Judged[],
  groups: readonly number[],
  measure: (sample: readonly Judged[]) => number,
  seed: number,
): number {
  const random = seeded(seed);
  const byGroup = [...Map.groupBy(judged.keys(), (at) => groups[at])].map(([, members]) =>
    members.map((at) => judged[at] as Judged),
  );
  const values = Array.from({ length: RESAMPLINGS }, () =>
    measure(byGroup.flatMap(() => byGroup[Math.floor(random() * byGroup.length)] ?? [])),
  );
  const mean = values.reduce((sum, value) => sum + value, 0) / RESAMPLINGS;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return Math.sqrt(squares / (RESAMPLINGS - 1));
}
