import { z } from 'zod';
import { FEATURE_GROUPS, type Features, placeOf } from '@/lib/domain/claim/detect/features';
import { type Network, networkScore } from '@/lib/domain/claim/detect/network';

const StoredNetwork = z
  .object({
    bits: z.int().min(4).max(22),
    units: z.int().min(1).max(64),
    step: z.number().positive(),
    unitBiases: z.array(z.number()),
    outputs: z.array(z.number()),
    bias: z.number(),
    weights: z.base64(),
  })
  .refine(
    ({ bits, units, unitBiases, outputs, weights }) =>
      atob(weights).length === 2 ** bits * units &&
      unitBiases.length === units &&
      outputs.length === units,
    { path: ['weights'], message: 'The weights are not as many as `bits` and `units` say.' },
  );

/**
 * A trained detector as it is stored: one signed byte a weight, in base64. `npm run train -- detect`
 * writes it; docs/detection.md says from what.
 */
export const StoredModel = z
  .object({
    format: z.literal('claimdesk-detector'),
    version: z.literal(1),
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
    network: StoredNetwork,
    /** The network's part in the score; the linear model has the rest. */
    networkShare: z.number().min(0).max(1),
  })
  .refine(({ bits, weights }) => atob(weights).length === 2 ** bits, {
    path: ['weights'],
    message: 'The weights are not as many as `bits` says.',
  });
export type StoredModel = z.infer<typeof StoredModel>;

export type DetectorModel = Omit<StoredModel, 'weights' | 'network'> & {
  weights: Int8Array;
  network: Network;
};

/** @throws ZodError where the value is not a stored model. */
export function parseModel(json: unknown): DetectorModel {
  const stored = StoredModel.parse(json);
  return {
    ...stored,
    weights: bytesOf(stored.weights),
    network: { ...stored.network, weights: bytesOf(stored.network.weights) },
  };
}

const bytesOf = (base64: string) =>
  new Int8Array(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)).buffer);

/**
 * Whether a sentence is a claim worth a check, from 0 to 1: the scores of a logistic
 * regression and of a small network, weighed and calibrated.
 */
export function probability(features: Features, model: DetectorModel): number {
  const { slope, offset } = model.calibration;
  const score =
    (1 - model.networkShare) * linearScore(features, model) +
    model.networkShare * networkScore(features, model.network);
  return 1 / (1 + Math.exp(-(slope * score + offset)));
}

function linearScore(features: Features, { weights, bits, step, bias }: DetectorModel): number {
  let sum = 0;
  for (let group = 0; group < features.length; group++) {
    const found = features[group] as Int32Array;
    let part = 0;
    for (let at = 0; at < found.length; at++) {
      part += weights[placeOf(found[at] as number, group, bits)] as number;
    }
    if (found.length > 0) sum += part / Math.sqrt(found.length);
  }
  return sum * step + bias;
}
