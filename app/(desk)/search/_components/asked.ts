import { SearchCursor, SearchKind } from '@/lib/domain/search/search';
import { SearchQuery, searchOf } from '@/lib/domain/search/search-query';

/** What an address asks the page of the search for. */
export type AskedSearch = {
  /** What stands in it, as the address has it; what is no filter is left out. */
  given: Record<string, string>;
  kind: SearchKind | null;
  cursor: string | null;
  search: ReturnType<typeof searchOf>;
};

export function askedOf(params: Record<string, string | string[] | undefined>): AskedSearch {
  const shape = SearchQuery.shape;
  const parsed = Object.entries(shape).flatMap(([name, schema]) => {
    const value = params[name];
    if (typeof value !== 'string' || value.trim() === '') return [];
    const cut = name === 'q' ? value.slice(0, 300) : value;
    const { data } = schema.safeParse(cut);
    return typeof data === 'string' ? [[name, data] as const] : [];
  });
  const kind = SearchKind.safeParse(params.kind).data ?? null;
  const given = Object.fromEntries(parsed);
  return {
    given: { ...given, ...(kind ? { kind } : {}) },
    kind,
    cursor: kind ? (SearchCursor.safeParse(params.cursor).data ?? null) : null,
    search: searchOf(SearchQuery.parse(given)),
  };
}

/** The page's address with some of what it asks for changed; null takes it out. */
export function addressOf(
  given: Record<string, string>,
  changes: Record<string, string | null> = {},
): string {
  const pairs = Object.entries({ ...given, ...changes }).filter(
    (pair): pair is [string, string] => pair[1] !== null,
  );
  return pairs.length === 0 ? '/search' : `/search?${new URLSearchParams(pairs)}`;
}
