import { z } from 'zod';
import {
  FEATURE_GROUPS,
  type Features,
  featuresOf,
  placeOf,
} from '@/lib/domain/claim/detect/features';
import { parseModel, probability, type StoredModel } from '@/lib/domain/claim/detect/model';
import { NETWORK_GROUPS, type Network } from '@/lib/domain/claim/detect/network';
import { fitLogistic, type SparseRow, seeded } from './logistic-regression';
import { averagePrecision, balance, bestThreshold, type Judged, measureAt } from './measure';
import { fitNetwork, meanNetwork } from './network';

/** A sentence as the corpus has it; the label 1 says that it is worth a check. */
export const LabelledSentences = z
  .array(
    z.object({
      sentence_id: z.int(),
      label: z.union([z.literal(0), z.literal(1)]),
      text: z.string(),
    }),
  )
  .min(1);
export type LabelledSentence = z.infer<typeof LabelledSentences>[number];

export type Settings = {
  bits: number;
  cost: number;
  passes: number;
  /** How far a feature is weighed by how unevenly it falls on the classes: 0 not at all, 1 wholly. */
  unevenness: number;
  folds: number;
  /** Sentences whose ids lie this close are of one debate and stay in one fold. */
  neighbourhood: number;
  seed: number;
  network: {
    bits: number;
    units: number;
    passes: number;
    rate: number;
    dropped: number;
    /** How many networks, each from a seed of its own, are one by their mean. */
    members: number;
    share: number;
  };
};

/** Chosen by cross-validation on the training set; the figures are flat around each. */
export const settings: Settings = {
  bits: 20,
  cost: 3,
  passes: 8,
  unevenness: 0.5,
  folds: 5,
  neighbourhood: 100,
  seed: 2026,
  network: { bits: 16, units: 6, passes: 8, rate: 0.03, dropped: 0.3, members: 1, share: 0.3 },
};

export type CrossValidation = {
  /** Measured with both classes counting alike, as on a set that is half claims. */
  averagePrecision: number;
  precision: number;
  recall: number;
  /** At a threshold that was chosen on the other folds. */
  f1: number;
};

/**
 * A detector trained on all sentences. Its calibration and threshold come from scores that each
 * sentence got from models that had not seen its neighbourhood, weighed to half claims.
 */
export function trainDetector(
  sentences: readonly LabelledSentence[],
  chosenSettings: Settings = settings,
): { model: StoredModel; crossValidation: CrossValidation; heldOut: Judged[] } {
  const { bits, cost, passes, unevenness, folds, neighbourhood, seed, network } = chosenSettings;
  // In an order of their own, so that the file's order changes nothing.
  const sorted = sentences.toSorted(
    (one, other) => one.sentence_id - other.sentence_id || (one.text < other.text ? -1 : 1),
  );
  const features = sorted.map(({ text }) => featuresOf(text));
  const labels = Int8Array.from(sorted, ({ label }) => (label === 1 ? 1 : -1));
  const foldOf = foldsOf(sorted, folds, neighbourhood, seed);
  const rows = features.map((found) => sparse(found, bits));
  const networkRows = features.map((found) => sparse(found, network.bits, NETWORK_GROUPS));

  const trainedOn = (chosen: readonly number[]): StoredModel => {
    const chosenLabels = Int8Array.from(chosen, (at) => labels[at] as number);
    const weights = fitWeighed(
      chosen.map((at) => rows[at] as SparseRow),
      chosenLabels,
      { columns: 2 ** bits + 1, cost, passes, seed },
      unevenness,
    );
    const networks = Array.from({ length: network.members }, (_, member) =>
      fitNetwork({
        ...network,
        rows: chosen.map((at) => networkRows[at] as SparseRow),
        labels: chosenLabels,
        seed: seed + member,
      }),
    );
    return {
      format: 'claimdesk-detector',
      version: 1,
      groups: [...FEATURE_GROUPS],
      bits,
      bias: weights.at(-1) ?? 0,
      ...quantised(weights.subarray(0, -1)),
      network: storedNetwork(meanNetwork(networks)),
      networkShare: network.share,
      calibration: { slope: 1, offset: 0 },
      threshold: 0.5,
    };
  };

  const judged: Judged[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const model = parseModel(trainedOn([...foldOf.keys()].filter((at) => foldOf[at] !== fold)));
    for (const at of foldOf.keys()) {
      if (foldOf[at] !== fold) continue;
      const score = logit(probability(features[at] as Features, model));
      judged[at] = { score, isClaim: labels[at] === 1 };
    }
  }
  const weight = balance(judged);
  const calibration = calibrate(judged, weight);
  const shown = judged.map(({ score, isClaim }) => ({
    score: 1 / (1 + Math.exp(-(calibration.slope * score + calibration.offset))),
    isClaim,
  }));
  const thresholds = Array.from({ length: folds }, (_, fold) =>
    bestThreshold(
      shown.filter((_, at) => foldOf[at] !== fold),
      weight,
    ),
  );
  // Each sentence against the threshold of the folds it is not in: moved so that all share 0.
  const unseen = shown.map(({ score, isClaim }, at) => ({
    score: score - (thresholds[foldOf[at] as number] as number),
    isClaim,
  }));
  return {
    heldOut: shown,
    model: {
      ...trainedOn([...rows.keys()]),
      calibration: { slope: rounded(calibration.slope), offset: rounded(calibration.offset) },
      threshold: rounded(thresholds.reduce((sum, threshold) => sum + threshold, 0) / folds),
    },
    crossValidation: {
      averagePrecision: averagePrecision(judged, weight),
      ...measureAt(unseen, 0, weight),
    },
  };
}

const logit = (chance: number) => Math.log(chance / (1 - chance));
const rounded = (value: number) => Number(value.toFixed(4));

/** The fold of each sentence: neighbourhoods are dealt out, never parted. */
function foldsOf(
  sentences: readonly LabelledSentence[],
  folds: number,
  neighbourhood: number,
  seed: number,
): number[] {
  const random = seeded(seed);
  const dealt = new Map<number, number>();
  return sentences.map(({ sentence_id }) => {
    const group = Math.floor(sentence_id / neighbourhood);
    const fold = dealt.get(group) ?? Math.floor(random() * folds);
    dealt.set(group, fold);
    return fold;
  });
}

/** What the model sums, as a row of a matrix; for the linear model the last column is always 1. */
function sparse(features: Features, bits: number, groups?: readonly number[]): SparseRow {
  const values = new Map<number, number>();
  features.forEach((found, group) => {
    if (groups && !groups.includes(group)) return;
    const value = 1 / Math.sqrt(found.length || 1);
    for (const feature of found) {
      const place = placeOf(feature, group, bits);
      values.set(place, (values.get(place) ?? 0) + value);
    }
  });
  if (!groups) values.set(2 ** bits, 1);
  return { columns: Int32Array.from(values.keys()), values: Float32Array.from(values.values()) };
}

/**
 * Logistic regression in which a feature counts the more the more unevenly it falls on the classes:
 * Wang and Manning, “Baselines and Bigrams” (ACL 2012), interpolated as they propose. The factors
 * are folded into the weights, so that applying the model needs none of this.
 */
function fitWeighed(
  rows: readonly SparseRow[],
  labels: Int8Array,
  fit: { columns: number; cost: number; passes: number; seed: number },
  unevenness: number,
): Float64Array {
  const inClaims = new Float64Array(fit.columns).fill(1);
  const inOthers = new Float64Array(fit.columns).fill(1);
  let claims = 2;
  rows.forEach(({ columns }, at) => {
    const counts = labels[at] === 1 ? inClaims : inOthers;
    if (labels[at] === 1) claims++;
    for (const column of columns) counts[column] = (counts[column] as number) + 1;
  });
  const others = rows.length + 4 - claims;
  const factors = inClaims.map((count, column) => {
    const ratio = Math.log(count / claims / ((inOthers[column] as number) / others));
    return 1 - unevenness + unevenness * Math.abs(ratio);
  });
  factors[fit.columns - 1] = 1;
  const weighed = rows.map(({ columns, values }) => ({
    columns,
    values: values.map((value, at) => value * (factors[columns[at] as number] as number)),
  }));
  const weights = fitLogistic({ ...fit, rows: weighed, labels });
  return weights.map((weight, column) => weight * (factors[column] as number));
}

/** Weights as signed bytes, the largest of them 127 or -127. */
function quantised(weights: Float64Array | Float32Array): Pick<StoredModel, 'step' | 'weights'> {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const step = (largest || 1) / 127;
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / step));
  return { step, weights: Buffer.from(bytes.buffer).toString('base64') };
}

function storedNetwork(network: Network): StoredModel['network'] {
  return {
    bits: network.bits,
    units: network.units,
    unitBiases: [...network.unitBiases],
    outputs: [...network.outputs],
    bias: network.bias,
    ...quantised(Float32Array.from(network.weights)),
  };
}

/**
 * Slope and offset that make scores probabilities (Platt, “Probabilistic outputs for support vector
 * machines”, 1999), false alarms weighing `weight`; by Newton's method.
 */
function calibrate(judged: readonly Judged[], weight: number): { slope: number; offset: number } {
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
