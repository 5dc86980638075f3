import type { ClaimKind, ClaimState } from '@/lib/domain/claim/claim';
import type { ClaimStanding } from '@/lib/domain/claim/standing';

export const stateWords: Record<ClaimState, string> = {
  open: 'Open',
  in_review: 'In review',
  assessed: 'Assessed',
  disputed: 'Disputed',
  settled: 'Settled',
  withdrawn: 'Withdrawn from the text',
  retired: 'Retired',
};

/** How a claim stands in the article's present text. */
export const standingWords: Record<ClaimStanding, string> = {
  current: 'Words unchanged',
  changed: 'Words changed',
  ambiguous: 'Place in doubt',
  gone: 'Words gone',
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
