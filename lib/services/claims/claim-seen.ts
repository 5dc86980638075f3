import { claimById } from '@/lib/data/claims';
import { type ClaimJudgement, judgementOfClaim } from '@/lib/data/review-method';
import type { Reader } from '@/lib/data/transaction';
import type { Actor } from '@/lib/domain/access/actor';
import { isBlind, stateUnjudged } from '@/lib/domain/assessment/blindness';
import type { Claim } from '@/lib/domain/claim/claim';

/**
 * A claim as the actor may know it: who still judges blind is not told what others' judgements made
 * of its state. @throws ClaimdeskError `not_found`.
 */
export async function claimSeenBy(db: Reader, actor: Actor, id: string): Promise<Claim> {
  const { claim, judgement } = await judgedClaim(db, id);
  return asSeenBy(actor, claim, judgement);
}

/** A claim with how it is judged, before anybody is shown it. @throws ClaimdeskError `not_found`. */
export async function judgedClaim(db: Reader, id: string) {
  const [claim, judgement] = await Promise.all([claimById(db, id), judgementOfClaim(db, id)]);
  return { claim, judgement };
}

/** The same of a claim that has been read, with how it is judged. */
export const asSeenBy = (actor: Actor, claim: Claim, judgement: ClaimJudgement): Claim =>
  isBlind(actor, { ...judgement, state: claim.state })
    ? { ...claim, state: stateUnjudged(claim.state, { ...claim, ...judgement }) }
    : claim;
