import type { Network } from '@/lib/domain/claim/detect/network';
import { type SparseRow, seeded, shuffle } from './logistic-regression';

export type NetworkFit = {
  rows: readonly SparseRow[];
  /** 1 or -1, a row each. */
  labels: Int8Array;
  bits: number;
  units: number;
  passes: number;
  rate: number;
  /** The share of a sentence's features that a pass leaves out, so that none is relied upon. */
  dropped: number;
  seed: number;
};

/** Steps are divided by the root of the squares so far; this is what they start from. */
const FIRST_SQUARES = 0.01;

/**
 * A network trained by stochastic gradient descent on the logistic loss with steps that shrink by
 * feature: Duchi, Hazan and Singer, “Adaptive Subgradient Methods” (JMLR 12, 2011).
 */
export function fitNetwork({
  rows,
  labels,
  bits,
  units,
  passes,
  rate,
  dropped,
  seed,
}: NetworkFit): Network {
  const random = seeded(seed);
  const weights = Float32Array.from({ length: 2 ** bits * units }, () => (random() - 0.5) * 0.2);
  const squares = new Float32Array(weights.length).fill(FIRST_SQUARES);
  const unitBiases = new Float32Array(units);
  const biasSquares = new Float32Array(units).fill(FIRST_SQUARES);
  const outputs = Float32Array.from({ length: units }, () => random() - 0.5);
  const outputSquares = new Float32Array(units).fill(FIRST_SQUARES);
  let bias = -1;
  let squared = FIRST_SQUARES;
  const sums = new Float32Array(units);
  const slopes = new Float32Array(units);
  const step = (values: Float32Array, sum: Float32Array, at: number, slope: number) => {
    sum[at] = (sum[at] as number) + slope * slope;
    values[at] = (values[at] as number) - (rate * slope) / Math.sqrt(sum[at] as number);
  };
  const order = Int32Array.from(rows.keys());
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    for (const row of order) {
      const { columns, values } = rows[row] as SparseRow;
      const kept = columns.map(() => (random() > dropped ? 1 : 0));
      sums.set(unitBiases);
      for (let at = 0; at < columns.length; at++) {
        if (kept[at] === 0) continue;
        const start = (columns[at] as number) * units;
        const value = (values[at] as number) / (1 - dropped);
        for (let unit = 0; unit < units; unit++) {
          sums[unit] = (sums[unit] as number) + (weights[start + unit] as number) * value;
        }
      }
      let score = bias;
      for (let unit = 0; unit < units; unit++) {
        score += Math.max(0, sums[unit] as number) * (outputs[unit] as number);
      }
      const slope = 1 / (1 + Math.exp(-score)) - (labels[row] === 1 ? 1 : 0);
      for (let unit = 0; unit < units; unit++) {
        const active = sums[unit] as number;
        slopes[unit] = active > 0 ? slope * (outputs[unit] as number) : 0;
        if (active <= 0) continue;
        step(outputs, outputSquares, unit, slope * active);
        step(unitBiases, biasSquares, unit, slopes[unit] as number);
      }
      squared += slope * slope;
      bias -= (rate * slope) / Math.sqrt(squared);
      for (let at = 0; at < columns.length; at++) {
        if (kept[at] === 0) continue;
        const start = (columns[at] as number) * units;
        const value = values[at] as number;
        for (let unit = 0; unit < units; unit++) {
          if (slopes[unit] !== 0)
            step(weights, squares, start + unit, (slopes[unit] as number) * value);
        }
      }
    }
  }
  return { bits, units, weights, step: 1, unitBiases, outputs, bias };
}

/** Several networks as one that gives their mean score: their units side by side. */
export function meanNetwork(networks: readonly Network[]): Network {
  const [first] = networks;
  if (!first) throw new RangeError('There is no network to take the mean of.');
  const units = networks.reduce((sum, network) => sum + network.units, 0);
  const weights = new Float32Array(2 ** first.bits * units);
  let offset = 0;
  for (const network of networks) {
    for (let place = 0; place < 2 ** first.bits; place++) {
      for (let unit = 0; unit < network.units; unit++) {
        weights[place * units + offset + unit] =
          (network.weights[place * network.units + unit] as number) * network.step;
      }
    }
    offset += network.units;
  }
  return {
    bits: first.bits,
    units,
    weights,
    step: 1,
    unitBiases: Float32Array.from(networks.flatMap(({ unitBiases }) => [...unitBiases])),
    outputs: Float32Array.from(
      networks.flatMap(({ outputs }) => [...outputs].map((output) => output / networks.length)),
    ),
    bias: networks.reduce((sum, network) => sum + network.bias, 0) / networks.length,
  };
}
