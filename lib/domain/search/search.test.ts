import { describe, expect, it } from 'vitest';
import { leadsTo } from '@/lib/domain/search/leads-to';
import { inOrder } from '@/lib/domain/search/order';
import {
  kindsUnder,
  SearchCursor,
  SearchFilters,
  SearchHit,
  SearchKind,
  searchCursor,
  searchPlace,
} from '@/lib/domain/search/search';

const id = '019aa000-0000-7000-8000-000000000001';
const found = {
  id,
  title: { text: 'The bridge', marks: [] },
  snippet: null,
  language: 'en',
  at: '2026-11-29T00:00:00.000Z',
};
const article = SearchHit.parse({ kind: 'article', ...found, publisher: null });
const claim = SearchHit.parse({
  kind: 'claim',
  ...found,
  title: { text: 'It is long.', marks: [] },
  articleId: id,
  articleTitle: 'The bridge',
  number: 1,
  state: 'open',
  verdict: null,
});

describe('filters', () => {
  const under = (filters: object) =>
    kindsUnder(SearchFilters.parse(filters), SearchKind.options).join(' ');

  it('leave out the kinds that they say nothing of', () => {
    expect(under({})).toBe('claim article source capture prior_check');
    expect(under({ state: 'open' })).toBe('claim');
    expect(under({ verdict: 'false' })).toBe('claim');
    expect(under({ sourceType: 'report' })).toBe('source capture');
    expect(under({ articleId: id })).toBe('claim article source capture');
    expect(kindsUnder(SearchFilters.parse({}), ['source'])).toEqual(['source']);
  });
});

it('puts first what has all words in its title, and else keeps the order of the kinds', () => {
  const groups = [
    { kind: 'source' as const, items: [], nextCursor: null },
    { kind: 'article' as const, items: [article], nextCursor: null },
    { kind: 'claim' as const, items: [claim], nextCursor: null },
  ];
  const kinds = (...words: string[]) =>
    inOrder(groups, [{ exact: words, beginnings: [], stems: [] }]).map(({ kind }) => kind);
  expect(kinds('bridge')).toEqual(['article', 'claim']);
  expect(kinds('long')).toEqual(['claim', 'article']);
  expect(kinds('other')).toEqual(['claim', 'article']);
});

describe('a result', () => {
  it('leads to its page, and a copy to the words', () => {
    expect(leadsTo(claim)).toBe(`/articles/${id}/claims/${id}`);
    const copy = SearchHit.parse({
      kind: 'capture',
      ...found,
      sourceId: id,
      sourceTitle: 'A page',
      snippet: {
        text: '… it is the long bridge there',
        marks: [
          { start: 12, end: 16 },
          { start: 17, end: 23 },
        ],
      },
    });
    expect(leadsTo(copy)).toBe(`/captures/${id}?words=long+bridge#passage`);
    expect(leadsTo({ ...copy, snippet: null } as SearchHit)).toBe(`/captures/${id}`);
  });

  it.each([0, 0.6079271, 1e-7, 1.5e-10])('has a place that a cursor keeps: %d', (rank) => {
    const place = { isWide: rank > 0.5, rank, id };
    expect(SearchCursor.safeParse(searchCursor(place)).success).toBe(true);
    expect(searchPlace(searchCursor(place))).toEqual(place);
  });

  it('has no place that nobody gave', () => {
    for (const cursor of ['', 't_1', `x_1_${id}`, `t_1;drop_${id}`, `t_NaN_${id}`]) {
      expect(SearchCursor.safeParse(cursor).success).toBe(false);
    }
  });
});
