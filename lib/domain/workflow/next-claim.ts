import type { ClaimPriority } from '@/lib/domain/claim/claim';
import type { DueOn } from '@/lib/domain/claim/due-on';
import { dueWords, urgencyOf, urgencyRank } from '@/lib/domain/workflow/due';

/** A claim that is being worked on, as somebody sees it who looks for the next one. */
export type Candidate = {
  claimId: string;
  articleId: string;
  number: number;
  priority: ClaimPriority;
  dueOn: DueOn | null;
  /** How many reviewers have to assess it by the policy. */
  required: number;
  /** Whether the reviewer has a live assessment of it, or was asked for it and has not got to it. */
  isAssessedByThem: boolean;
  isAskedOfThem: boolean;
  /** Reviewers, others than this one, with a live assessment. */
  assessedByOthers: number;
  /** Others who were asked for it and have not assessed it yet. */
  othersAtWork: number;
};

/** Assessments that it still wants and nobody is at work on. */
const placesOf = ({ required, assessedByOthers, othersAtWork }: Candidate): number =>
  required - assessedByOthers - othersAtWork;

const priorities: readonly ClaimPriority[] = ['high', 'normal', 'low'];

/** Of two claims, negative where the first one goes first; never 0 for two claims. */
function compare(one: Candidate, other: Candidate, today: DueOn): number {
  const byDate = (dueOn: DueOn | null) => (dueOn === null ? Infinity : Date.parse(dueOn));
  return (
    urgencyRank(urgencyOf(one.dueOn, today)) - urgencyRank(urgencyOf(other.dueOn, today)) ||
    priorities.indexOf(one.priority) - priorities.indexOf(other.priority) ||
    order(byDate(one.dueOn), byDate(other.dueOn)) ||
    placesOf(other) - placesOf(one) ||
    one.othersAtWork - other.othersAtWork ||
    order(one.articleId, other.articleId) ||
    one.number - other.number
  );
}

const order = <T extends string | number>(one: T, other: T): number =>
  Number(one > other) - Number(one < other);

/**
 * The claims that a reviewer may be given, the one to be given first leading: those that still want an
 * assessment which nobody is at work on, and that this reviewer neither assessed nor has on the desk.
 * First what is over its date or near it, then by priority, date, how many assessments are wanting,
 * how few are at it, article and number.
 */
export function rankCandidates(candidates: readonly Candidate[], today: DueOn): Candidate[] {
  return candidates
    .filter((claim) => !claim.isAssessedByThem && !claim.isAskedOfThem && placesOf(claim) > 0)
    .sort((one, other) => compare(one, other, today));
}

/**
 * The claim to be given to a reviewer and why, in a sentence; null when there is none. The sentence is
 * about date and priority alone: it must not tell whether anybody else has the claim or assessed it.
 */
export function nextClaim(
  candidates: readonly Candidate[],
  today: DueOn,
): { claim: Candidate; why: string } | null {
  const claim = rankCandidates(candidates, today)[0];
  return claim ? { claim, why: whyNext(claim, today) } : null;
}

function whyNext({ dueOn, priority }: Candidate, today: DueOn): string {
  const reasons = [
    dueOn && urgencyOf(dueOn, today) !== 'later' ? `it is ${dueWords(dueOn, today)}` : null,
    priority === 'high' ? 'its priority is high' : null,
  ].filter((reason) => reason !== null);
  if (reasons.length > 0) return `This one comes next: ${reasons.join(' and ')}.`;
  return dueOn
    ? `This one comes next: nothing is more urgent, and it is ${dueWords(dueOn, today)}.`
    : 'This one comes next: nothing is more urgent.';
}
