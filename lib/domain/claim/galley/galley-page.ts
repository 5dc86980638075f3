import { z } from 'zod';
import { Coverage } from '@/lib/domain/claim/galley/coverage';
import { SentenceMark } from '@/lib/domain/claim/galley/sentence-mark';
import { Suggestion } from '@/lib/domain/claim/galley/suggestion';

/** A sentence of an article, what has become of it, and what the detector makes of it. */
export const GalleyItem = z.object({
  /** UTF-16 offsets into the text of the revision. */
  start: z.int().nonnegative(),
  end: z.int().positive(),
  words: z.string(),
  /** Counts from 0: what stands before the first heading, then each heading with what follows. */
  section: z.int().nonnegative(),
  status: z.enum(['claim', 'opinion', 'not_checkable', 'open']),
  mark: SentenceMark.nullable(),
  /** Whether it is open, worth a check, and not dismissed. */
  isSuggested: z.boolean(),
  suggestion: Suggestion,
});
export type GalleyItem = z.infer<typeof GalleyItem>;

/** A stretch of an article's galley, with the counts of the whole. */
export const GalleyPage = z.object({
  /** Number of the revision that it is about. */
  revision: z.int().positive(),
  coverageRequired: z.boolean(),
  coverage: Coverage,
  suggested: z.int().nonnegative(),
  items: z.array(GalleyItem),
  nextCursor: z.string().nullable(),
});
export type GalleyPage = z.infer<typeof GalleyPage>;
