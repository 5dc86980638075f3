import type { Action } from '@/lib/domain/access/permissions';
import { differ, type Rated } from '@/lib/domain/assessment/disagreement';
import type { ClaimState } from '@/lib/domain/claim/claim';
import type { ClaimStanding } from '@/lib/domain/claim/standing';
import { ClaimdeskError } from '@/lib/domain/errors';

/** What can happen to a claim. */
export const claimEvents = [
  'edit',
  'assign',
  'release',
  'cite',
  'assess',
  'withdraw',
  'settle',
  'reopen',
  'retire',
  'restore',
  'revise',
  'confirm',
  'place',
  'rejudge',
  'takeBack',
] as const;
export type ClaimEvent = (typeof claimEvents)[number];

/** What is known of a claim once the event has happened; its state follows from these alone. */
export type ClaimFacts = {
  retired: boolean;
  /** A live verdict exists. */
  settled: boolean;
  /** How its words stand in the article's present text. */
  standing: ClaimStanding;
  /** The ratings of the live assessments, one per reviewer. */
  ratings: readonly Rated[];
  /** How many of them the policy wants before the claim can be settled. */
  required: number;
  /** How many steps of the scale they may lie apart and still agree. */
  tolerance: number;
  /** Somebody has taken it, or a live citation exists. */
  started: boolean;
};

type Transition = {
  from: readonly ClaimState[];
  /** The states it can lead to; which one is decided by `stateOf`. */
  to: readonly ClaimState[];
  action: Action;
  /** Shown when the event comes in another state. */
  refusal: string;
};

const working = ['open', 'in_review', 'assessed', 'disputed'] as const;
const every = [...working, 'settled', 'withdrawn', 'retired'] as const;

/** The one table: from which state, to which, and the permission that it takes. */
export const transitions: Readonly<Record<ClaimEvent, Transition>> = {
  edit: {
    from: [...working, 'withdrawn'],
    to: working,
    action: 'claim.edit',
    refusal: 'This claim is settled or retired: reopen it before it is changed.',
  },
  assign: {
    from: working,
    to: ['in_review', 'assessed', 'disputed'],
    action: 'claim.assign',
    refusal: 'Only a claim that is being worked on can be assigned.',
  },
  release: {
    from: working,
    to: working,
    action: 'claim.assign',
    refusal: 'Only a claim that is being worked on can be released.',
  },
  cite: {
    from: working,
    to: working,
    action: 'citation.add',
    refusal: 'This claim is settled or retired: reopen it before its citations change.',
  },
  assess: {
    from: working,
    to: ['in_review', 'assessed', 'disputed'],
    action: 'assessment.record',
    refusal: 'This claim is settled or retired: reopen it before it is assessed again.',
  },
  withdraw: {
    from: ['in_review', 'assessed', 'disputed'],
    to: working,
    action: 'assessment.record',
    refusal: 'There is no assessment to withdraw.',
  },
  settle: {
    from: ['assessed', 'disputed'],
    to: ['settled'],
    action: 'verdict.settle',
    refusal:
      'A verdict is drawn from assessments of the words as they stand, as many as the policy asks for: record what is missing, or see to the changed words first.',
  },
  reopen: {
    from: ['settled'],
    to: ['in_review', 'assessed', 'disputed'],
    action: 'verdict.reopen',
    refusal: 'Only a settled claim can be reopened.',
  },
  retire: {
    from: [...working, 'withdrawn'],
    to: ['retired'],
    action: 'claim.retire',
    refusal: 'A settled claim is reopened before it is retired.',
  },
  restore: {
    from: ['retired'],
    to: [...working, 'settled', 'withdrawn'],
    action: 'claim.retire',
    refusal: 'Only a retired claim can be restored.',
  },
  revise: {
    from: every,
    to: every,
    action: 'article.edit',
    refusal: 'The text of this claim cannot be revised.',
  },
  confirm: {
    from: ['in_review'],
    to: working,
    action: 'claim.edit',
    refusal: 'Only a claim whose words changed is confirmed.',
  },
  place: {
    from: ['in_review'],
    to: [...working, 'withdrawn'],
    action: 'claim.edit',
    refusal: 'Only a claim that may stand in several places is given its place.',
  },
  takeBack: {
    from: [...working, 'withdrawn'],
    to: [...working, 'withdrawn'],
    action: 'claim.edit',
    refusal: 'This claim is settled or retired: reopen it before anything of it is taken back.',
  },
  rejudge: {
    from: ['in_review', 'assessed', 'disputed', 'settled'],
    to: ['in_review', 'assessed', 'disputed', 'settled'],
    action: 'policy.set',
    refusal: 'Only claims that are or were judged follow another policy.',
  },
};

/** The state that the facts amount to. */
export function stateOf(facts: ClaimFacts): ClaimState {
  if (facts.retired) return 'retired';
  if (facts.standing === 'gone') return 'withdrawn';
  if (facts.standing !== 'current') return 'in_review';
  if (facts.settled) return 'settled';
  if (facts.ratings.length >= Math.max(facts.required, 1)) {
    return differ(facts.ratings, facts.tolerance) ? 'disputed' : 'assessed';
  }
  return facts.started || facts.ratings.length > 0 ? 'in_review' : 'open';
}

export const allows = (state: ClaimState, event: ClaimEvent): boolean =>
  transitions[event].from.includes(state);

/** @throws ClaimdeskError `transition_refused`, with the reason a person can act on. */
export function refuseUnlessAllowed(state: ClaimState, event: ClaimEvent): void {
  if (!allows(state, event)) {
    throw new ClaimdeskError('transition_refused', transitions[event].refusal, [], {
      state,
      event,
    });
  }
}

/**
 * The state after `event`, given the facts as they stand once it has happened.
 * @throws ClaimdeskError `transition_refused` when the event may not come in this state, and
 * Error when the facts contradict the table (a fault of the program, never of a person).
 */
export function nextState(
  state: ClaimState,
  event: ClaimEvent,
  factsAfter: ClaimFacts,
): ClaimState {
  refuseUnlessAllowed(state, event);
  const next = stateOf(factsAfter);
  if (!transitions[event].to.includes(next)) {
    throw new Error(`The event ${event} cannot lead from ${state} to ${next}.`);
  }
  return next;
}
