import type { Actor } from '@/lib/domain/access/actor';
import { mayRole } from '@/lib/domain/access/permissions';
import type { Assessment } from '@/lib/domain/assessment/assessment';
import type { ReviewPolicy } from '@/lib/domain/assessment/policy';
import type { AuditEntry } from '@/lib/domain/audit/events';
import type { ClaimState, ClaimSummary } from '@/lib/domain/claim/claim';

/** What decides whether somebody judges blind: the article's policy, and who has a live assessment. */
export type Judged = {
  policy: Pick<ReviewPolicy, 'blind'>;
  state: ClaimState;
  assessedBy: readonly string[];
};

/**
 * Whether the actor still has to judge the claim without knowing how others judged it. Those who
 * settle verdicts see everything, and so does everybody once the claim is settled. What a token of
 * theirs may do makes no difference: the role decides.
 */
export function isBlind(actor: Actor, { policy, state, assessedBy }: Judged): boolean {
  if (!policy.blind || state === 'settled') return false;
  if (actor.kind === 'system' || mayRole(actor.role, 'verdict.settle')) return false;
  return mayRole(actor.role, 'assessment.record') && !assessedBy.includes(actor.id);
}

/** The id of somebody who has to judge blind where the policy says so; null for everybody else. */
export const blindViewer = (actor: Actor): string | null =>
  actor.kind === 'user' &&
  mayRole(actor.role, 'assessment.record') &&
  !mayRole(actor.role, 'verdict.settle')
    ? actor.id
    : null;

/** Whether there is nothing that the actor may not know of claims that are judged by the policy. */
export const seesAll = (actor: Actor, { blind }: Pick<ReviewPolicy, 'blind'>): boolean =>
  !blind || blindViewer(actor) === null;

/** What is left of the assessments for someone who judges blind: their own. */
export const withoutOthers = (
  actor: Actor,
  assessments: readonly Assessment[],
): readonly Assessment[] =>
  assessments.filter(({ reviewer }) => actor.kind === 'user' && reviewer.id === actor.id);

/**
 * Of a page of the history, what someone may read who judges blind: nothing of how others judged, and
 * no state that their judgements brought about.
 */
export const withoutJudgements = (actor: Actor, history: readonly AuditEntry[]): AuditEntry[] =>
  history.filter((entry) => !tellsOfJudgement(actor, entry)).map(withoutJudgedState);

function withoutJudgedState(entry: AuditEntry): AuditEntry {
  const { event } = entry;
  if (!('state' in event) || !judgedStates.includes(event.state)) return entry;
  return { ...entry, event: { ...event, state: 'in_review' } };
}

/** Whether an entry of the history would tell how somebody else judged. */
export const tellsOfJudgement = (actor: Actor, { event, actor: author }: AuditEntry): boolean =>
  /^(assessment|verdict)\./.test(event.type) && !(actor.kind === 'user' && author.id === actor.id);

/** What a claim's state follows from where nobody has judged it yet. */
type Begun = Pick<ClaimSummary, 'assignee' | 'standing'> & { isCited: boolean };

/** The state as someone who judges blind may know it: as if nobody else had judged. */
export function stateUnjudged(
  state: ClaimState,
  { assignee, standing, isCited }: Begun,
): ClaimState {
  if (!judgedStates.includes(state)) return state;
  return assignee !== null || isCited || standing !== 'current' ? 'in_review' : 'open';
}

/** The states that assessments can bring a claim to. */
export const judgedStates: readonly ClaimState[] = ['in_review', 'assessed', 'disputed'];

/** A claim of a list with whose assessments it has, before anybody is shown it. */
export type UnveiledSummary = { summary: ClaimSummary; assessedBy: readonly string[] };

/** A claim of a list as the actor may know it. */
export function seenBy(
  actor: Actor,
  policy: Pick<ReviewPolicy, 'blind'>,
  { summary: claim, assessedBy }: UnveiledSummary,
): ClaimSummary {
  if (!isBlind(actor, { policy, state: claim.state, assessedBy })) return claim;
  const isCited = claim.citationCount > 0;
  return {
    ...claim,
    state: stateUnjudged(claim.state, { ...claim, isCited }),
    verdict: null,
    assessmentCount: 0,
  };
}
