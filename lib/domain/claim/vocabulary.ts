/** What claims are sorted by. Apart from the schemas, which a page that only shows claims has no use for. */

export const claimKinds = [
  'quantity',
  'event',
  'attribution',
  'causal',
  'comparison',
  'prediction',
  'quotation',
] as const;

/** Derived by `lib/domain/workflow`, never set by hand. */
export const claimStates = [
  'open',
  'in_review',
  'assessed',
  'disputed',
  'settled',
  'withdrawn',
  'retired',
] as const;

/** How a claim stands in the article's present text. Only `current` needs nobody to look at it. */
export const claimStandings = ['current', 'changed', 'ambiguous', 'gone'] as const;

/** Whether a claim is part of the check: neither withdrawn from the text nor retired. */
export const isInCheck = (state: (typeof claimStates)[number]): boolean =>
  state !== 'withdrawn' && state !== 'retired';
