import { z } from 'zod';
import { bytesOf } from '@/lib/domain/claim/detect/bytes';
import {
  convolutionScorer,
  readConvolution,
  SEEN_PER_FILTER,
  StoredConvolution,
} from '@/lib/domain/claim/detect/convolution';
import { FEATURE_GROUPS, type Features, placeOf } from '@/lib/domain/claim/detect/features';
import { readWordVectors, StoredWordVectors } from '@/lib/domain/claim/detect/word-vectors';

/**
 * A trained detector as it is stored: one signed byte a weight, in base64. `npm run train -- detect`
 * writes it; docs/detection.md says from what.
 */
export const StoredModel = z
  .object({
    format: z.literal('claimdesk-detector'),
    version: z.literal(2),
    groups: z.array(z.string()).refine((groups) => groups.join() === FEATURE_GROUPS.join(), {
      message: 'The model was trained on other features: train it again.',
    }),
    bits: z.int().min(4).max(22),
    /** What one unit of a stored weight is worth. */
    step: z.number().positive(),
    bias: z.number(),
    /** Turns a score into a probability where half the sentences are worth a check. */
    calibration: z.object({ slope: z.number().positive(), offset: z.number() }),
    /** The check-worthiness from which a sentence is suggested. */
    threshold: z.number().min(0).max(1),
    weights: z.base64(),
    /** The mean of the convolutions' scores is this part of the score; the rest is linear. */
    convolutionShare: z.number().min(0).max(1),
    convolutions: z.array(StoredConvolution).min(1),
    wordVectors: StoredWordVectors,
  })
  .refine(({ bits, weights }) => atob(weights).length === 2 ** bits, {
    path: ['weights'],
    message: 'The weights are not as many as `bits` says.',
  })
  .refine(
    ({ convolutions, wordVectors: { dimensions } }) =>
      convolutions.every(
        ({ filters, formSize, kernels }) =>
          atob(kernels.bytes).length === (dimensions + formSize) * SEEN_PER_FILTER * filters,
      ),
    { path: ['convolutions'], message: 'The kernels are not as many as the vectors ask for.' },
  );
export type StoredModel = z.infer<typeof StoredModel>;

export type DetectorModel = Omit<StoredModel, 'weights' | 'convolutions' | 'wordVectors'> & {
  weights: Int8Array;
  convolutionScores: readonly ((features: Features) => number)[];
};

/** @throws ZodError where the value is not a stored model. */
export function parseModel(json: unknown): DetectorModel {
  const { weights, convolutions, wordVectors, ...rest } = StoredModel.parse(json);
  const vectors = readWordVectors(wordVectors);
  return {
    ...rest,
    weights: bytesOf(weights),
    convolutionScores: convolutions.map((stored) =>
      convolutionScorer(readConvolution(stored), vectors),
    ),
  };
}

/**
 * Whether a sentence is a claim worth a check, from 0 to 1: the scores of a logistic regression and
 * of convolutions, weighed and calibrated.
 */
export function probability(features: Features, model: DetectorModel): number {
  const { slope, offset } = model.calibration;
  const { convolutionShare, convolutionScores } = model;
  let sum = 0;
  for (const scoreOf of convolutionScores) sum += scoreOf(features);
  const score =
    (1 - convolutionShare) * linearScore(features, model) +
    (convolutionShare * sum) / convolutionScores.length;
  return 1 / (1 + Math.exp(-(slope * score + offset)));
}

function linearScore({ groups }: Features, { weights, bits, step, bias }: DetectorModel): number {
  let sum = 0;
  for (let group = 0; group < groups.length; group++) {
    const found = groups[group] as Int32Array;
    let part = 0;
    for (let at = 0; at < found.length; at++) {
      part += weights[placeOf(found[at] as number, group, bits)] as number;
    }
    if (found.length > 0) sum += part / Math.sqrt(found.length);
  }
  return sum * step + bias;
}
