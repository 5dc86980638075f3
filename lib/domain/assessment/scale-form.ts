import { z } from 'zod';
import {
  Rating,
  RatingScale,
  RatingScaleContent,
  RatingTone,
} from '@/lib/domain/assessment/rating-scale';
import { Version } from '@/lib/domain/identity';

/** What a rating's tone means, for choosing one. */
export const toneWords: Readonly<Record<RatingTone, string>> = {
  true: 'True',
  mostly_true: 'Mostly true',
  mixed: 'Mixed',
  mostly_false: 'Mostly false',
  false: 'False',
  unproven: 'Unproven',
  neutral: 'Neutral',
};

const shape = RatingScaleContent.shape;
const key = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/, 'Use small letters, digits and hyphens, 40 at most.');

const RatingInput = Rating.extend({
  key,
  label: z
    .string()
    .trim()
    .min(1, 'Give the rating a label.')
    .max(60, 'Keep the label under 60 characters.'),
  description: z.string().trim().max(500, 'Keep it under 500 characters.'),
  tone: z.enum(RatingTone.options, { error: 'Choose a tone.' }),
});

const ratings = z
  .array(RatingInput)
  .min(2, 'A scale has at least two ratings.')
  .max(12, 'A scale has at most 12 ratings.')
  .superRefine((all, context) => {
    const said = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    for (const index of repeated(all.map((rating) => rating.key))) {
      said([index, 'key'], 'Another rating has this key.');
    }
    for (const index of repeated(all.map(({ label }) => label.toLowerCase()))) {
      said([index, 'label'], 'Another rating has this label.');
    }
    const orders = all.map(({ order }) => order);
    for (const index of repeated(orders)) {
      if (orders[index] !== null) said([index, 'order'], 'Another rating has this place.');
    }
    if (all.length > 1 && orders.filter((order) => order !== null).length === 1) {
      const index = orders.findIndex((order) => order !== null);
      said([index, 'order'], 'One rating alone makes no order: put a second one into it, or none.');
    }
  })
  .transform((all) =>
    all.toSorted((one, other) => (one.order ?? Infinity) - (other.order ?? Infinity) || 0),
  );

/** Where a value is that stood before. */
function repeated(values: readonly (string | number | null)[]): number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
}

const name = shape.name
  .trim()
  .min(1, 'Give the scale a name.')
  .max(100, 'Keep the name under 100 characters.');

/** A scale that somebody makes; ratings outside the order come last. */
export const NewScale = z.object({ key, name, ratings });

/** A scale as somebody changes it; its key stays. */
export const ScaleChange = z.object({ name, ratings });

/** A scale with what those know who see to it. */
export const ManagedScale = RatingScale.extend({
  version: Version,
  /** Counts the versions of the scale from 1. */
  revision: z.int().positive(),
  /** Whether new articles are no longer checked on it. */
  isRetired: z.boolean(),
  isDefault: z.boolean(),
  /** Articles checked on this version: while there are any, a change makes the next one. */
  articleCount: z.int().nonnegative(),
});
export type ManagedScale = z.infer<typeof ManagedScale>;

/** A key from a label: “Half true” becomes `half-true`. */
export const keyFrom = (label: string): string =>
  label
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40);
