import type { Judged } from './measure';

/**
 * Slope and offset that make scores probabilities (Platt, “Probabilistic outputs for support vector
 * machines”, 1999), false alarms weighing `weight`; by Newton's method.
 */
export function calibrate(
  judged: readonly Judged[],
  weight: number,
): { slope: number; offset: number } {
  let slope = 1;
  let offset = 0;
  for (let step = 0; step < 30; step++) {
    const sum = { g: 0, h: 0, gs: 0, hs: 0, hss: 0 };
    for (const { score, isClaim } of judged) {
      const chance = 1 / (1 + Math.exp(-(slope * score + offset)));
      const counts = isClaim ? 1 : weight;
      const gradient = counts * (chance - (isClaim ? 1 : 0));
      const curve = counts * chance * (1 - chance);
      sum.g += gradient;
      sum.gs += gradient * score;
      sum.h += curve;
      sum.hs += curve * score;
      sum.hss += curve * score * score;
    }
    // The small addition keeps the slope finite where the classes part without error.
    const hss = sum.hss + 1e-3;
    const gs = sum.gs + 1e-3 * slope;
    const determinant = sum.h * hss - sum.hs * sum.hs || 1;
    slope -= (sum.h * gs - sum.hs * sum.g) / determinant;
    offset -= (hss * sum.g - sum.hs * gs) / determinant;
  }
  return { slope: Math.max(slope, 1e-3), offset };
}
