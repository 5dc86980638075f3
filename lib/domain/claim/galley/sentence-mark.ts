import { z } from 'zod';
import { MAX_TEXT_LENGTH } from '@/lib/domain/article/article';
import { Id, Instant, Person } from '@/lib/domain/identity';

/**
 * What a person found about a sentence that makes no claim: it holds an opinion, or cannot be
 * checked for a reason. `dismissed` says only that the detector's suggestion was no good: the
 * sentence stays open.
 */
export const MarkKind = z.enum(['opinion', 'not_checkable', 'dismissed'], {
  error: 'Choose opinion, not_checkable or dismissed.',
});
export type MarkKind = z.infer<typeof MarkKind>;

/** Ready-made reasons why a sentence cannot be checked; people may give their own. */
export const notCheckableReasons = [
  'A question or an appeal',
  'Too vague to check',
  'About the future, which nobody can know',
  'Says what the article itself does',
] as const;

/** What is said of a sentence: why is asked for where it cannot be checked, and nowhere for a dismissal. */
export const MarkContent = z
  .object({
    kind: MarkKind,
    reason: z
      .string()
      .trim()
      .max(500, 'Keep the reason under 500 characters.')
      .nullable()
      .default(null),
  })
  .refine(({ kind, reason }) => kind !== 'not_checkable' || Boolean(reason), {
    path: ['reason'],
    message: 'Say why it cannot be checked.',
  })
  .refine(({ kind, reason }) => kind !== 'dismissed' || !reason, {
    path: ['reason'],
    message: 'A dismissed suggestion takes no reason.',
  });
export type MarkContent = z.infer<typeof MarkContent>;

/** Sentences as they stand in the article. A mark holds wherever the article says the same words. */
export const SentencesInput = z
  .array(z.string().trim().min(1, 'Give the words of the sentence.').max(MAX_TEXT_LENGTH))
  .min(1, 'Choose at least one sentence.')
  .max(5000, 'Choose at most 5,000 sentences at once.');

/** A live mark. */
export const SentenceMark = z.object({
  id: Id,
  kind: MarkKind,
  reason: z.string().nullable(),
  /** The sentence as it stood when it was marked. */
  words: z.string(),
  createdBy: Person.nullable(),
  createdAt: Instant,
});
export type SentenceMark = z.infer<typeof SentenceMark>;
