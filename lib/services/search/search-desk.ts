import { z } from 'zod';
import { readTerms, searchEntries, wordsAmong } from '@/lib/data/search';
import { type ReadTerm, soughtIn, tsqueryOf } from '@/lib/data/search-query';
import { reader } from '@/lib/data/transaction';
import { authorize, can } from '@/lib/domain/access/permissions';
import { blindViewer } from '@/lib/domain/assessment/blindness';
import { invalidInput } from '@/lib/domain/errors';
import { inOrder } from '@/lib/domain/search/order';
import {
  type Correction,
  type Found,
  kindsUnder,
  SearchCursor,
  SearchFilters,
  type SearchGroup,
  SearchKind,
  searchCursor,
  searchPlace,
} from '@/lib/domain/search/search';
import { termsOf } from '@/lib/domain/search/terms';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';

export const MOST_TYPED = 300;

const Input = SearchFilters.extend({
  /** As it is typed. */
  query: z.string().max(MOST_TYPED, `Keep the search under ${MOST_TYPED} characters.`).default(''),
  kinds: z.array(SearchKind).default([...SearchKind.options]),
  /** Goes on where a group's `nextCursor` says; for one kind. */
  after: SearchCursor.nullable().default(null),
  /** Of each kind. */
  limit: z.coerce.number().int().min(1).max(50).default(5),
});

/**
 * What of the desk holds all words of a query, the best first of each kind. A word that nothing holds
 * is taken for a mistyped one; where nothing at all is found, each is. Two queries to the database, or
 * four where nothing is found at first.
 */
export async function searchDesk(
  context: Context,
  input: z.input<typeof Input> = {},
): Promise<Found> {
  const { actor } = authorize(context.actor, 'article.read');
  authorize(context.actor, 'source.read');
  const { query, kinds, after, limit, ...filters } = parse(Input, input);
  if (after !== null && kinds.length !== 1) {
    const message = 'A cursor goes on with one kind: say which.';
    throw invalidInput([{ path: 'cursor', message }]);
  }
  const place = after === null ? null : searchPlace(after);
  const terms = termsOf(query);
  const db = context.tx ?? reader();

  const look = async (isWide: boolean): Promise<Found> => {
    const read = await readTerms(db, terms, isWide);
    const tsquery = tsqueryOf(read);
    if (tsquery === null) return nothing;
    const hits = await searchEntries(db, {
      query: tsquery,
      terms: read,
      kinds: kindsUnder(filters, kinds),
      filters,
      blindViewer: blindViewer(actor),
      seesProtected: can(actor, 'citation.add'),
      after: place,
      limit,
    });
    const groups = SearchKind.options.map((kind): SearchGroup => {
      const ofKind = hits.filter(({ hit }) => hit.kind === kind);
      const last = ofKind[limit - 1];
      return {
        kind,
        items: ofKind.slice(0, limit).map(({ hit }) => hit),
        nextCursor:
          last && ofKind.length > limit
            ? searchCursor({ isWide, rank: last.rank, id: last.hit.id })
            : null,
      };
    });
    return {
      groups: inOrder(groups, soughtIn(read, 'simple')),
      corrections: correctionsIn(read, groups),
    };
  };

  if (terms.every(({ isNegated }) => isNegated)) return nothing;
  const found = await look(place?.isWide ?? false);
  return place === null && found.groups.length === 0 ? look(true) : found;
}

const nothing: Found = { groups: [], corrections: [] };

/** Nothing but what the results show anyway: a word that stands where they may not look stays unsaid. */
function correctionsIn(terms: readonly ReadTerm[], groups: readonly SearchGroup[]): Correction[] {
  const hits = groups.flatMap(({ items }) => items);
  return terms.flatMap(({ words, alike }) => {
    const found = wordsAmong(hits, alike);
    return found.length > 0 ? [{ typed: words, found }] : [];
  });
}
