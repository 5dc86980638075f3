import type { ClaimKind } from '@/lib/domain/claim/claim';
import type { Attribution } from '@/lib/domain/claim/detect/attribution';
import type { Reason, ReasonKind } from '@/lib/domain/claim/detect/reasons';

/** Where a sentence has reasons for several kinds, the first of these that it has. */
const ORDER: readonly (readonly [reason: ReasonKind, kind: ClaimKind])[] = [
  ['future', 'prediction'],
  ['unit', 'quantity'],
  ['causal-word', 'causal'],
  ['comparison', 'comparison'],
  ['superlative', 'comparison'],
  ['number', 'quantity'],
];

/** The likeliest kind of a sentence's claim. A person may choose another. */
export function kindOf(
  sentence: string,
  reasons: readonly Reason[],
  attribution: Attribution | null,
): ClaimKind {
  for (const [reason, kind] of ORDER)
    if (reasons.some((other) => other.kind === reason)) return kind;
  if (isMostlyQuoted(sentence, reasons)) return 'quotation';
  return attribution?.claimant ? 'attribution' : 'event';
}

function isMostlyQuoted(sentence: string, reasons: readonly Reason[]): boolean {
  const quoted = reasons
    .filter(({ kind }) => kind === 'quotation')
    .reduce((sum, { words }) => sum + words.length, 0);
  return quoted >= sentence.length / 3;
}
