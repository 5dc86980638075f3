import { z } from 'zod';
import type { ClaimSummary } from '@/lib/domain/claim/claim';
import { ClaimKind, ClaimState, isInCheck } from '@/lib/domain/claim/claim';
import { ClaimStanding } from '@/lib/domain/claim/standing';
import { urgencyOf } from '@/lib/domain/workflow/due';
import { allows } from '@/lib/domain/workflow/transitions';

/** Stands in a filter for "no verdict yet" and "nobody". */
export const NONE = 'none';

/** Over its date; over it or due soon; with a date; without one. */
export const DueChoice = z.enum(['over', 'near', 'dated', 'none']);
export type DueChoice = z.infer<typeof DueChoice>;

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
    state: ClaimState.safeParse(search.get('state')).data ?? null,
    standing: ClaimStanding.safeParse(search.get('words')).data ?? null,
    kind: ClaimKind.safeParse(search.get('kind')).data ?? null,
    verdict: search.get('verdict') || null,
    assignee: search.get('assignee') || null,
    due: DueChoice.safeParse(search.get('due')).data ?? null,
  };
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
