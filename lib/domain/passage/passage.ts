import { z } from 'zod';
import { Id } from '@/lib/domain/identity';

/** How many UTF-16 code units of context a stored passage keeps on either side. */
export const CONTEXT_LENGTH = 32;

/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export const TextQuoteSelector = z.object({
  exact: z.string().min(1, 'Choose at least one character of the text.').max(5000),
  prefix: z.string().max(200).default(''),
  suffix: z.string().max(200).default(''),
});
export type TextQuoteSelector = z.infer<typeof TextQuoteSelector>;

/** https://www.w3.org/TR/annotation-model/#text-position-selector, in UTF-16 code units. */
export const TextPositionSelector = z
  .object({ start: z.int().nonnegative(), end: z.int().positive() })
  .refine(({ start, end }) => start < end, {
    path: ['end'],
    message: 'A passage ends after it starts.',
  });
export type TextPositionSelector = z.infer<typeof TextPositionSelector>;

/** A span of a revision's or a capture's text: `text.slice(start, end) === exact`. */
export const Passage = z.object({
  id: Id,
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  start: z.int().nonnegative(),
  end: z.int().positive(),
});
export type Passage = z.infer<typeof Passage>;

/** Where a passage stands and what it says, before it is stored. */
export type PassageSelectors = Omit<Passage, 'id'>;

/**
 * A place given the way people count: the nth section, body paragraph and sentence, all from 1.
 * `terms` are short words of that sentence; they tell a right count from a wrong one.
 */
export const StructuralSelector = z.object({
  section: z.int().positive(),
  paragraph: z.int().positive(),
  sentence: z.int().positive(),
  terms: z.array(z.string().min(1).max(80)).max(8).default([]),
});
export type StructuralSelector = z.infer<typeof StructuralSelector>;
