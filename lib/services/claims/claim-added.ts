import type { AddedClaim } from '@/lib/data/claims';

/** The event that tells of a new claim. */
export const claimAdded = (articleId: string, { id, number, wording }: AddedClaim) => ({
  type: 'claim.added' as const,
  articleId,
  claimId: id,
  number,
  wording,
});
