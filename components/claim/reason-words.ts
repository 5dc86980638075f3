import type { ReasonKind } from '@/lib/domain/claim/detect/reasons';

/** What words of a sentence tell for a check, or in the last two against one. */
export const reasonWords: Record<ReasonKind, string> = {
  number: 'a figure',
  unit: 'an amount',
  date: 'a date',
  name: 'a name',
  'named-source': 'somebody who says so',
  quotation: 'quoted words',
  superlative: 'a superlative',
  comparison: 'a comparison',
  negation: 'a denial',
  'causal-word': 'a cause',
  future: 'what is to come',
  'opinion-word': 'an opinion',
  question: 'a question',
};

/** How far a sentence is worth a check, in words; `score` from 0 to 1. */
export function worthWords(score: number, isSuggested: boolean): string {
  if (score >= 0.8) return 'Very likely worth a check';
  if (score >= 0.6) return 'Likely worth a check';
  if (isSuggested || score >= 0.4) return 'Perhaps worth a check';
  return score >= 0.2 ? 'Hardly worth a check' : 'Nothing to check, it seems';
}
