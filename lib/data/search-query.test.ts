import { expect, it } from 'vitest';
import { type ReadTerm, tsqueryOf } from '@/lib/data/search-query';

const term = (
  folded: string,
  forms: ReadTerm['forms'],
  rest: Partial<ReadTerm> = {},
): ReadTerm => ({
  words: folded,
  folded,
  forms,
  isPrefix: false,
  isPhrase: false,
  isNegated: false,
  alike: [],
  ...rest,
});

it('a query has a part for each set of words that some languages agree on', () => {
  const bridges = term('bridges', { simple: "'bridges'", en: "'bridg'", de: "'bridg'" });
  const of = term('of', { simple: "'of'", en: '', de: "'of'" });
  expect(tsqueryOf([bridges])).toBe("((('bridges' | 'bridg')))");
  expect(tsqueryOf([bridges, of])).toBe(
    "((('bridges' | 'bridg') & ('of')) | (('bridges' | 'bridg')))",
  );
});

it('of what a language never hears, its words are looked for all the same', () => {
  expect(tsqueryOf([term('the', { simple: "'the'", en: '' })])).toBe("((('the')) | (('the')))");
  expect(tsqueryOf([term('the', {}, { isNegated: true })])).toBeNull();
});
