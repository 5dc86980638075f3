import { claimById } from '@/lib/data/claims';
import { judgementOfClaim } from '@/lib/data/review-method';
import type { Reader } from '@/lib/data/transaction';
import type { Actor } from '@/lib/domain/access/actor';
import { isBlind, stateUnjudged } from '@/lib/domain/assessment/blindness';
import type { Claim } from '@/lib/domain/claim/claim';

/**
 * A claim as the actor may know it: who still judges blind is not told what others' judgements made
 * of its state. @throws ClaimdeskError `not_found`.
 */
export async function claimSeenBy(db: Reader, actor: Actor, id: string): Promise<Claim> {
  const claim = await claimById(db, id);
  const judgement = await judgementOfClaim(db, id);
  if (!isBlind(actor, { ...judgement, state: claim.state })) return claim;
  return { ...claim, state: stateUnjudged(claim.state, { ...claim, ...judgement }) };
}
