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
  return asSeenBy(actor, await claimById(db, id), await judgementOfClaim(db, id));
}

/** The same of a claim that has been read, with how it is judged. */
export const asSeenBy = (actor: Actor, claim: Claim, judgement: ClaimJudgement): Claim =>
  isBlind(actor, { ...judgement, state: claim.state })
    ? { ...claim, state: stateUnjudged(claim.state, { ...claim, ...judgement }) }
    : claim;
