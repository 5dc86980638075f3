import type { ClaimSummary } from '@/lib/domain/claim/claim';
import { ClaimKind, ClaimState, isInCheck } from '@/lib/domain/claim/claim';
import { ClaimStanding } from '@/lib/domain/claim/standing';

/** Stands in a filter for "no verdict yet" and "nobody". */
export const NONE = 'none';

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
};

export const everyClaim: ClaimFilter = {
  text: '',
  state: null,
  standing: null,
  kind: null,
  verdict: null,
  assignee: null,
};

/** The claims that the filter lets through, in the order given. */
export function filterClaims<C extends ClaimSummary>(
  claims: readonly C[],
  filter: ClaimFilter,
): C[] {
  const words = plain(filter.text).split(/\s+/).filter(Boolean);
  return claims.filter(
    (claim) =>
      (filter.state === null ? isInCheck(claim.state) : claim.state === filter.state) &&
      (filter.standing === null || claim.standing === filter.standing) &&
      (filter.kind === null || claim.kind === filter.kind) &&
      fits(filter.verdict, claim.verdict) &&
      fits(filter.assignee, claim.assignee?.id ?? null) &&
      hasWords(claim, words),
  );
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
  return search;
}

export const isFiltering = (filter: ClaimFilter): boolean => filterToSearch(filter).size > 0;
