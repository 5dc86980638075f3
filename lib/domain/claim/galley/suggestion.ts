import { z } from 'zod';
import { MAX_TEXT_LENGTH } from '@/lib/domain/article/article';
import { ClaimChange, type ClaimContent, ClaimKind } from '@/lib/domain/claim/claim';
import type { Detection } from '@/lib/domain/claim/detect/detect';
import { REASON_KINDS } from '@/lib/domain/claim/detect/reasons';
import { shorten } from '@/lib/domain/source/csl-names';

/** In characters: well within what a claim's wording may have. */
const LONGEST_WORDING = 500;

/** What a claim of a sentence would be, for the person who decides; offsets within the sentence. */
export const Suggestion = z.object({
  /** From 0 to 1; null in a language that the detector does not know. */
  checkWorthiness: z.number().min(0).max(1).nullable(),
  kind: ClaimKind,
  claimant: z.string().nullable(),
  wording: z.string(),
  reasons: z.array(
    z.object({
      kind: z.enum(REASON_KINDS),
      start: z.int().nonnegative(),
      end: z.int().positive(),
      words: z.string(),
    }),
  ),
});
export type Suggestion = z.infer<typeof Suggestion>;

/** Without a detection, in a language that the detector does not know, the sentence as it stands. */
export function suggestionOf(sentence: string, detection: Detection | null): Suggestion {
  if (detection === null) {
    const wording = shorten(sentence, LONGEST_WORDING);
    return { checkWorthiness: null, kind: 'event', claimant: null, wording, reasons: [] };
  }
  const { checkWorthiness, kind, claimant, suggestedWording, reasons } = detection;
  const wording = suggestedWording || shorten(sentence, LONGEST_WORDING);
  return { checkWorthiness, kind, claimant, wording, reasons };
}

/** A sentence that becomes a claim. What is left out of the claim is as it was suggested. */
export const AcceptedSuggestion = ClaimChange.extend({
  /** The sentence as it stands in the article. */
  exact: z.string().trim().min(1, 'Give the words of the sentence.').max(MAX_TEXT_LENGTH),
  /** Where it starts, in UTF-16 code units; needed only where the article says it more than once. */
  start: z.int().nonnegative().optional(),
});
export type AcceptedSuggestion = z.infer<typeof AcceptedSuggestion>;

export const SuggestionsInput = z
  .array(AcceptedSuggestion)
  .min(1, 'Choose at least one suggestion.')
  .max(5000, 'Accept at most 5,000 suggestions at once.');

/** The claim that is made of the suggestion. */
export const contentOf = (accepted: AcceptedSuggestion, suggested: Suggestion): ClaimContent => ({
  wording: accepted.wording ?? suggested.wording,
  claimant: accepted.claimant === undefined ? suggested.claimant : accepted.claimant,
  kind: accepted.kind ?? suggested.kind,
  priority: accepted.priority ?? 'normal',
});
