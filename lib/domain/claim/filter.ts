import type { ClaimKind, ClaimState, ClaimSummary } from '@/lib/domain/claim/claim';
import type { ClaimStanding } from '@/lib/domain/claim/standing';
import { claimKinds, claimStandings, claimStates, isInCheck } from '@/lib/domain/claim/vocabulary';
import { urgencyOf } from '@/lib/domain/workflow/due';
import { allows } from '@/lib/domain/workflow/transitions';

/** Stands in a filter for "no verdict yet" and "nobody". */
export const NONE = 'none';

/** Over its date; over it or due soon; with a date; without one. */
const dueChoices = ['over', 'near', 'dated', 'none'] as const;
export type DueChoice = (typeof dueChoices)[number];

/** Which claims a list shows; null asks for nothing. */
export type ClaimFilter = {
  text: string;
  /** Null shows every state but withdrawn and retired. */
  state: ClaimState | null;
  /** How its words stand in the present text; a claim that is gone is `withdrawn` by its state. */
  standing: ClaimStanding | null;
  kind: ClaimKind | null;
  /** Key of a rating, or NONE. */
  verdict: string | null;
  /** Id of a person, or NONE. */
  assignee: string | null;
  /** How pressing its date is. */
  due: DueChoice | null;
};

export const everyClaim: ClaimFilter = {
  text: '',
  state: null,
  standing: null,
  kind: null,
  verdict: null,
  assignee: null,
  due: null,
};

/** The claims that the filter lets through, in the order given; `today` is `YYYY-MM-DD`. */
export function filterClaims<C extends ClaimSummary>(
  claims: readonly C[],
  filter: ClaimFilter,
  today: string,
): C[] {
  const words = plain(filter.text).split(/\s+/).filter(Boolean);
  return claims.filter(
    (claim) =>
      (filter.state === null ? isInCheck(claim.state) : claim.state === filter.state) &&
      (filter.standing === null || claim.standing === filter.standing) &&
      (filter.kind === null || claim.kind === filter.kind) &&
      fits(filter.verdict, claim.verdict) &&
      fits(filter.assignee, claim.assignee?.id ?? null) &&
      (filter.due === null || isDue(claim, filter.due, today)) &&
      hasWords(claim, words),
  );
}

/** A claim that nobody works on is due no more. */
function isDue({ dueOn, state }: ClaimSummary, due: DueChoice, today: string): boolean {
  if (!allows(state, 'assign')) return false;
  const urgency = urgencyOf(dueOn, today);
  switch (due) {
    case 'over':
      return urgency === 'over';
    case 'near':
      return urgency !== 'later';
    case 'dated':
      return dueOn !== null;
    case 'none':
      return dueOn === null;
  }
}

const fits = (wanted: string | null, value: string | null): boolean =>
  wanted === null || wanted === (value ?? NONE);

/** Every word has to occur; `#12` asks for the claim of that number. */
function hasWords(claim: ClaimSummary, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = plain(`#${claim.number} ${claim.wording} ${claim.claimant ?? ''}`);
  return words.every((word) =>
    word.startsWith('#') ? word === `#${claim.number}` : text.includes(word),
  );
}

/** Without case and accents, so that "recep" finds "Reçep". */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** How a filter reads in an address. What it does not know, it leaves out. */
export function filterFromSearch(search: URLSearchParams): ClaimFilter {
  return {
    text: search.get('q') ?? '',
    state: oneOf(claimStates, search.get('state')),
    standing: oneOf(claimStandings, search.get('words')),
    kind: oneOf(claimKinds, search.get('kind')),
    verdict: search.get('verdict') || null,
    assignee: search.get('assignee') || null,
    due: oneOf(dueChoices, search.get('due')),
  };
}

const oneOf = <Choice extends string>(choices: readonly Choice[], text: string | null) =>
  choices.find((choice) => choice === text) ?? null;

/** The filter with what somebody chose for one of its parts; what it does not know asks for nothing. */
export function withChoice(
  filter: ClaimFilter,
  part: 'state' | 'standing' | 'kind' | 'due',
  choice: string,
): ClaimFilter {
  switch (part) {
    case 'state':
      return { ...filter, state: oneOf(claimStates, choice) };
    case 'standing':
      return { ...filter, standing: oneOf(claimStandings, choice) };
    case 'kind':
      return { ...filter, kind: oneOf(claimKinds, choice) };
    case 'due':
      return { ...filter, due: oneOf(dueChoices, choice) };
  }
}

/** The part of an address that brings the filter back; empty for the filter that shows all. */
export function filterToSearch(filter: ClaimFilter): URLSearchParams {
  const search = new URLSearchParams();
  if (filter.text.trim()) search.set('q', filter.text.trim());
  if (filter.state) search.set('state', filter.state);
  if (filter.standing) search.set('words', filter.standing);
  if (filter.kind) search.set('kind', filter.kind);
  if (filter.verdict) search.set('verdict', filter.verdict);
  if (filter.assignee) search.set('assignee', filter.assignee);
  if (filter.due) search.set('due', filter.due);
  return search;
}

export const isFiltering = (filter: ClaimFilter): boolean => filterToSearch(filter).size > 0;
