import { expect, it } from 'vitest';
import { termsOf } from '@/lib/domain/search/terms';

const short = (query: string) =>
  termsOf(query).map(
    ({ words, isPrefix, isPhrase, isNegated }) =>
      `${isNegated ? '-' : ''}${isPhrase ? `"${words}"` : words}${isPrefix ? '…' : ''}`,
  );

it.each([
  ['bridge', ['bridge…']],
  ['bridge ', ['bridge']],
  ['the mayor', ['the', 'mayor…']],
  ['the m', ['the', 'm']],
  ['"the mayor" bridge', ['"the mayor"', 'bridge…']],
  ['"the may', ['"the may"']],
  ['“the mayor” said', ['"the mayor"', 'said…']],
  ['bridge -mayor', ['bridge', '-mayor']],
  ['bridge -"the mayor"', ['bridge', '-"the mayor"']],
  ['cars-a-day', ['cars-a-day…']],
  ['40,000?', ['40,000']],
  ['- … "" -- !', []],
  ['', []],
])('reads %j', (query, terms) => {
  expect(short(query)).toEqual(terms);
});

it('reads no more than a dozen', () => {
  expect(termsOf('word '.repeat(100))).toHaveLength(12);
});
