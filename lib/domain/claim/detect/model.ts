import { z } from 'zod';
import { FEATURE_GROUPS, type Features, placeOf } from '@/lib/domain/claim/detect/features';

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
  })
  .refine(({ bits, weights }) => atob(weights).length === 2 ** bits, {
    path: ['weights'],
    message: 'The weights are not as many as `bits` says.',
  });
export type StoredModel = z.infer<typeof StoredModel>;

export type DetectorModel = Omit<StoredModel, 'weights'> & { weights: Int8Array };

/** @throws ZodError where the value is not a stored model. */
export function parseModel(json: unknown): DetectorModel {
  const stored = StoredModel.parse(json);
  const bytes = Uint8Array.from(atob(stored.weights), (letter) => letter.charCodeAt(0));
  return { ...stored, weights: new Int8Array(bytes.buffer) };
}

/** Whether a sentence is a claim worth a check, from 0 to 1: logistic regression, calibrated. */
export function probability(features: Features, model: DetectorModel): number {
  const { slope, offset } = model.calibration;
  return 1 / (1 + Math.exp(-(slope * score(features, model) + offset)));
}

function score(features: Features, { weights, bits, step, bias }: DetectorModel): number {
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
