import type { ClaimKind, ClaimState } from '@/lib/domain/claim/claim';

export const stateWords: Record<ClaimState, string> = {
  open: 'Open',
  in_review: 'In review',
  assessed: 'Assessed',
  disputed: 'Disputed',
  settled: 'Settled',
  withdrawn: 'Withdrawn from the text',
  retired: 'Retired',
};

/** What tells one kind of claim from another, for forms that ask for it. */
export const kindHints: Record<ClaimKind, string> = {
  quantity: 'A number, share or amount',
  event: 'Something happened, at a place or time',
  attribution: 'Somebody said, did or holds something',
  causal: 'One thing brought about another',
  comparison: 'More, less or other than something else',
  prediction: 'Something will happen',
  quotation: 'Words given as somebody’s own',
};
