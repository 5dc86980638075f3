import { z } from 'zod';
import { Id } from '@/lib/domain/identity';

/** How a rating is drawn, beside its word: colour and shape follow from the tone. */
export const RatingTone = z.enum([
  'true',
  'mostly_true',
  'mixed',
  'mostly_false',
  'false',
  'unproven',
  'neutral',
]);
export type RatingTone = z.infer<typeof RatingTone>;

export const Rating = z.object({
  /** Stable name within the scale, used by the API. */
  key: z.string().regex(/^[a-z0-9-]{1,40}$/),
  label: z.string().min(1).max(60),
  description: z.string().max(500),
  /** 1 is the least true; null stands outside the order (unproven). */
  order: z.int().positive().nullable(),
  tone: RatingTone,
  /** Whether an assessment with this rating must rest on at least one citation. */
  requiresCitation: z.boolean(),
});
export type Rating = z.infer<typeof Rating>;

/** Ratings in order from least to most true, those outside the order last. */
export const RatingScaleContent = z.object({
  key: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string().min(1).max(100),
  ratings: z.array(Rating).min(2).max(12),
});
export type RatingScaleContent = z.infer<typeof RatingScaleContent>;

export const RatingScale = RatingScaleContent.extend({ id: Id });
export type RatingScale = z.infer<typeof RatingScale>;
