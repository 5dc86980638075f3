import type { ClaimState } from '@/lib/domain/claim/claim';

/** How many claims are in each state; a state without claims is missing. */
export function countByState(
  claims: readonly { state: ClaimState }[],
): Partial<Record<ClaimState, number>> {
  const counts: Partial<Record<ClaimState, number>> = {};
  for (const { state } of claims) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
