import { touchArticle } from '@/lib/data/articles';
import { factsOf, lockClaim, storeTransition } from '@/lib/data/claims';
import type { Writer } from '@/lib/data/transaction';
import type { ClaimState } from '@/lib/domain/claim/claim';
import { staleVersion } from '@/lib/domain/errors';
import { type ClaimEvent, nextState, refuseUnlessAllowed } from '@/lib/domain/workflow/transitions';

/**
 * Lets something happen to a claim: holds its row, refuses what the transition table refuses, runs
 * `change`, and stores the state that the facts then amount to.
 *
 * @throws ClaimdeskError `not_found`, `transition_refused`, and `stale_version` when
 * `expectedVersion` is given and is no longer the claim's.
 */
export async function applyEvent(
  tx: Writer,
  claimId: string,
  event: ClaimEvent,
  at: Date,
  change: () => Promise<void> = async () => {},
  expectedVersion?: number,
): Promise<{ articleId: string; number: number; state: ClaimState }> {
  const claim = await lockClaim(tx, claimId);
  if (expectedVersion !== undefined && claim.version !== expectedVersion) {
    throw staleVersion('claim', claim.version);
  }
  refuseUnlessAllowed(claim.state, event);
  await change();
  const state = nextState(claim.state, event, await factsOf(tx, claimId));
  await storeTransition(tx, claimId, state, at);
  await touchArticle(tx, claim.articleId, at);
  return { articleId: claim.articleId, number: claim.number, state };
}
