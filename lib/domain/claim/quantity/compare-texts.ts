import {
  compareQuantities,
  type QuantityComparison,
} from '@/lib/domain/claim/quantity/compare-quantities';
import { guessLanguage } from '@/lib/domain/claim/quantity/guess-language';
import { readQuantities } from '@/lib/domain/claim/quantity/read-quantities';

/** A text with its BCP 47 language, null where nobody has said which. */
export type TextInLanguage = { text: string; language: string | null };

/** The quantities of a claim's wording beside those of a passage, each read as its language writes them. */
export function compareTexts(claim: TextInLanguage, passage: TextInLanguage): QuantityComparison[] {
  if (claim.text === '' || passage.text === '') return [];
  const stated = readQuantities(claim.text, claim.language ?? guessLanguage(claim.text) ?? 'en');
  if (stated.length === 0) return [];
  // A passage may be quoted in the original or in translation: its words know best.
  const language = guessLanguage(passage.text) ?? passage.language ?? claim.language ?? 'en';
  return compareQuantities(stated, readQuantities(passage.text, language));
}
