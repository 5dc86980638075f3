import { touchArticle } from '@/lib/data/articles';
import {
  factsOf,
  factsOfClaims,
  type LockedClaim,
  lockClaim,
  storeJudgedStates,
  storeTransition,
  storeTransitions,
} from '@/lib/data/claim-state';
import type { Writer } from '@/lib/data/transaction';
import type { ClaimState } from '@/lib/domain/claim/claim';
import { staleVersion } from '@/lib/domain/errors';
import { type ClaimEvent, nextState, refuseUnlessAllowed } from '@/lib/domain/workflow/transitions';

/** Judging leaves no trace on the claim's version and dates: who judges blind could read it there. */
const judging: readonly ClaimEvent[] = ['assess', 'withdraw', 'rejudge'];

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
  if (judging.includes(event)) {
    await storeJudgedStates(tx, new Map([[claimId, state]]));
  } else {
    await storeTransition(tx, claimId, state, at);
    await touchArticle(tx, claim.articleId, at);
  }
  return { articleId: claim.articleId, number: claim.number, state };
}

/**
 * The same for something that has just happened to many claims at once, whose rows the caller holds.
 * Claims whose state stays and that `isTouched` does not name keep their version.
 * @returns the state of each, by id.
 */
export async function applyEventToAll(
  tx: Writer,
  claims: readonly LockedClaim[],
  event: ClaimEvent,
  at: Date,
  isTouched: (claim: LockedClaim) => boolean,
): Promise<Map<string, ClaimState>> {
  const facts = await factsOfClaims(
    tx,
    claims.map(({ id }) => id),
  );
  const states = new Map(
    claims.map((claim) => {
      const known = facts.get(claim.id);
      if (!known) throw new Error('A claim whose row is held has facts.');
      return [claim.id, nextState(claim.state, event, known)];
    }),
  );
  const touched = claims.filter(
    (claim) => isTouched(claim) || states.get(claim.id) !== claim.state,
  );
  const stored = new Map(touched.map(({ id, state }) => [id, states.get(id) ?? state]));
  if (judging.includes(event)) await storeJudgedStates(tx, stored);
  else await storeTransitions(tx, stored, at);
  return states;
}
