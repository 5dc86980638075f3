import { z } from 'zod';
import { FEATURE_GROUPS, type Features, featuresOf } from '@/lib/domain/claim/detect/features';
import { parseModel, probability, type StoredModel } from '@/lib/domain/claim/detect/model';
import { readWordVectors, type StoredWordVectors } from '@/lib/domain/claim/detect/word-vectors';
import { calibrate } from './calibration';
import { type ConvolutionSettings, fitConvolution } from './convolution';
import { seeded } from './logistic-regression';
import {
  averagePrecision,
  balance,
  type Judged,
  type Measure,
  measureAt,
  robustThreshold,
  standardError,
} from './measure';
import { quantised, rounded, storedConvolution } from './stored';
import { fitWeighed, inSeveral, sparse } from './weighed-regression';

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
  convolution: ConvolutionSettings & {
    /** How many convolutions, each from a seed of its own, give their mean. */
    members: number;
    /** The part of their mean in the score. */
    share: number;
  };
};

/** Chosen by cross-validation on the training set; the figures are flat around each. */
export const settings: Settings = {
  bits: 19,
  cost: 3,
  passes: 8,
  unevenness: 0.5,
  folds: 5,
  neighbourhood: 1000,
  seed: 2026,
  convolution: {
    filters: 40,
    formSize: 16,
    formBits: 10,
    passes: 20,
    batch: 64,
    rate: 0.003,
    droppedWords: 0.3,
    droppedOutputs: 0.5,
    members: 1,
    share: 0.5,
  },
};

export type CrossValidation = Measure & {
  /** Measured with both classes counting alike, as on a set that is half claims. */
  averagePrecision: number;
  /** How far the figures would move with other debates. */
  standardErrors: { averagePrecision: number; f1: number };
};

/**
 * A detector trained on all sentences. Its calibration and threshold come from scores that each
 * sentence got from models that had not seen its neighbourhood, weighed to half claims.
 */
export function trainDetector(
  sentences: readonly LabelledSentence[],
  wordVectors: StoredWordVectors,
  chosenSettings: Settings = settings,
): { model: StoredModel; crossValidation: CrossValidation; heldOut: Judged[] } {
  const { folds, neighbourhood, seed } = chosenSettings;
  // In an order of their own, so that the file's order changes nothing.
  const sorted = sentences.toSorted(
    (one, other) => one.sentence_id - other.sentence_id || (one.text < other.text ? -1 : 1),
  );
  const features = sorted.map(({ text }) => featuresOf(text));
  const labels = Int8Array.from(sorted, ({ label }) => (label === 1 ? 1 : -1));
  const groups = sorted.map(({ sentence_id }) => Math.floor(sentence_id / neighbourhood));
  const foldOf = foldsOf(groups, folds, seed);
  const trainedOn = (chosen: readonly number[]) =>
    untested(
      chosen.map((at) => features[at] as Features),
      Int8Array.from(chosen, (at) => labels[at] as number),
      wordVectors,
      chosenSettings,
    );

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
    robustThreshold(
      shown.filter((_, at) => foldOf[at] !== fold),
      weight,
    ),
  );
  // Each sentence against the threshold of the folds it is not in: moved so that all share 0.
  const unseen = shown.map(({ score, isClaim }, at) => ({
    score: score - (thresholds[foldOf[at] as number] as number),
    isClaim,
  }));
  const f1 = (sample: readonly Judged[]) => measureAt(sample, 0, balance(sample)).f1;
  const precision = (sample: readonly Judged[]) => averagePrecision(sample, balance(sample));
  return {
    heldOut: shown,
    model: {
      ...trainedOn([...foldOf.keys()]),
      calibration: { slope: rounded(calibration.slope), offset: rounded(calibration.offset) },
      threshold: rounded(robustThreshold(shown, weight)),
    },
    crossValidation: {
      averagePrecision: averagePrecision(judged, weight),
      ...measureAt(unseen, 0, weight),
      standardErrors: {
        averagePrecision: standardError(judged, groups, precision, seed),
        f1: standardError(unseen, groups, f1, seed),
      },
    },
  };
}

const logit = (chance: number) => Math.log(chance / (1 - chance));

/** A model whose calibration and threshold are still to be found. */
function untested(
  features: readonly Features[],
  labels: Int8Array,
  wordVectors: StoredWordVectors,
  { bits, cost, passes, unevenness, seed, convolution }: Settings,
): StoredModel {
  const isKept = inSeveral(features);
  const weights = fitWeighed(
    features.map((found) => sparse(found, bits, isKept)),
    labels,
    { columns: 2 ** bits + 1, cost, passes, seed },
    unevenness,
  );
  const { step, bytes } = quantised(weights.subarray(0, -1));
  const vectors = readWordVectors(wordVectors);
  return {
    format: 'claimdesk-detector',
    version: 2,
    groups: [...FEATURE_GROUPS],
    bits,
    step,
    bias: weights.at(-1) ?? 0,
    weights: bytes,
    calibration: { slope: 1, offset: 0 },
    threshold: 0.5,
    convolutionShare: convolution.share,
    convolutions: Array.from({ length: convolution.members }, (_, member) =>
      storedConvolution(
        fitConvolution({
          ...convolution,
          sentences: features,
          labels,
          vectors,
          seed: seed + member,
        }),
      ),
    ),
    wordVectors,
  };
}

/** The fold of each sentence: groups are dealt out, the largest first, each to the smallest fold. */
function foldsOf(groups: readonly number[], folds: number, seed: number): number[] {
  const random = seeded(seed);
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const order = [...sizes]
    .map(([group, size]) => ({ group, size: size * (0.75 + random() / 2) }))
    .toSorted((one, other) => other.size - one.size);
  const filled = Array<number>(folds).fill(0);
  const foldOf = new Map<number, number>();
  for (const { group } of order) {
    const fold = filled.indexOf(Math.min(...filled));
    foldOf.set(group, fold);
    filled[fold] = (filled[fold] as number) + (sizes.get(group) as number);
  }
  return groups.map((group) => foldOf.get(group) as number);
}
