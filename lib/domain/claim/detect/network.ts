import { type Features, placeOf } from '@/lib/domain/claim/detect/features';

/** The groups of features that the network reads: words, pairs, outline and cues. */
export const NETWORK_GROUPS = [0, 1, 5, 6];

/**
 * A network with one hidden layer of rectified units over hashed features: it sees what the linear
 * model cannot, that a word means one thing in one company and another in another.
 */
export type Network = {
  bits: number;
  units: number;
  /** `units` weights a place, what one unit of them is worth is `step`. */
  weights: Int8Array | Float32Array;
  step: number;
  unitBiases: readonly number[] | Float32Array;
  /** What each hidden unit adds to the score. */
  outputs: readonly number[] | Float32Array;
  bias: number;
};

/** The network's score: the logarithm of the odds that it gives to a claim. */
export function networkScore(features: Features, network: Network): number {
  const { bits, units, weights, step, unitBiases, outputs, bias } = network;
  const sums = new Float64Array(units);
  for (const group of NETWORK_GROUPS) {
    const found = features[group] as Int32Array;
    const value = step / Math.sqrt(found.length || 1);
    for (let at = 0; at < found.length; at++) {
      const start = placeOf(found[at] as number, group, bits) * units;
      for (let unit = 0; unit < units; unit++) {
        sums[unit] = (sums[unit] as number) + (weights[start + unit] as number) * value;
      }
    }
  }
  let score = bias;
  for (let unit = 0; unit < units; unit++) {
    const active = (sums[unit] as number) + (unitBiases[unit] as number);
    if (active > 0) score += active * (outputs[unit] as number);
  }
  return score;
}
