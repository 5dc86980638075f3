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

/** Where F1 is best, midway between the last score at or above it and the next. */
export function bestThreshold(judged: readonly Judged[], weight = 1): number {
  const ranked = judged.toSorted((one, other) => other.score - one.score);
  const claims = ranked.filter(({ isClaim }) => isClaim).length;
  let right = 0;
  let wrong = 0;
  let best = { f1: -1, threshold: 0 };
  ranked.forEach(({ score, isClaim }, at) => {
    if (isClaim) right++;
    else wrong += weight;
    const f1 = (2 * right) / (right + wrong + claims);
    const next = ranked[at + 1]?.score ?? score;
    if (f1 > best.f1) best = { f1, threshold: (score + next) / 2 };
  });
  return best.threshold;
}
