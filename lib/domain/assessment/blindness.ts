import type { Actor } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/permissions';
import type { Assessment } from '@/lib/domain/assessment/assessment';
import type { AuditEntry } from '@/lib/domain/audit/events';
import type { ClaimState } from '@/lib/domain/claim/claim';

/**
 * Whether the actor still has to judge the claim without knowing how others judged it. Those who
 * settle verdicts see everything; everybody does once the claim is settled.
 */
export function isBlind(
  actor: Actor,
  state: ClaimState,
  assessments: readonly Assessment[],
): boolean {
  if (actor.kind === 'system' || can(actor, 'verdict.settle') || state === 'settled') return false;
  const own = assessments.some(
    ({ status, reviewer }) => status === 'live' && reviewer.id === actor.id,
  );
  return can(actor, 'assessment.record') && !own;
}

/** What is left of the assessments for someone who judges blind: their own. */
export const withoutOthers = (
  actor: Actor,
  assessments: readonly Assessment[],
): readonly Assessment[] =>
  assessments.filter(({ reviewer }) => actor.kind === 'user' && reviewer.id === actor.id);

/** Whether an entry of the history would tell how somebody else judged. */
export const tellsOfJudgement = (actor: Actor, { event, actor: author }: AuditEntry): boolean =>
  /^(assessment|verdict)\./.test(event.type) && !(actor.kind === 'user' && author.id === actor.id);
