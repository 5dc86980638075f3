import type { Actor } from '@/lib/domain/access/actor';
import type { Assessment } from '@/lib/domain/assessment/assessment';
import type { ReviewPolicy } from '@/lib/domain/assessment/policy';
import type { ClaimPriority } from '@/lib/domain/claim/claim';
import { ClaimdeskError } from '@/lib/domain/errors';

/** How many more assessments a claim needs before it can be settled. */
export const assessmentsMissing = (
  { requiredAssessments }: ReviewPolicy,
  priority: ClaimPriority,
  given: number,
): number => Math.max(0, requiredAssessments[priority] - given);

/**
 * @throws ClaimdeskError `forbidden` when the policy wants somebody else to settle than the one
 * whose own live assessment is among these.
 */
export function refuseAdjudicator(
  { adjudicator }: ReviewPolicy,
  actor: Actor,
  assessments: readonly Assessment[],
): void {
  if (mayAdjudicate({ adjudicator }, actor, assessments)) return;
  throw new ClaimdeskError(
    'forbidden',
    'You assessed this claim yourself. By the policy of this article, an editor who did not has to settle it.',
  );
}

/** Whether the policy lets this editor settle a claim with these assessments. */
export const mayAdjudicate = (
  { adjudicator }: Pick<ReviewPolicy, 'adjudicator'>,
  actor: Actor,
  assessments: readonly Assessment[],
): boolean =>
  adjudicator === 'any_editor' ||
  !assessments.some(
    ({ status, reviewer }) =>
      status === 'live' && actor.kind === 'user' && reviewer.id === actor.id,
  );
