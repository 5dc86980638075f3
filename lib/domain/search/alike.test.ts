import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alikeWords, slipsBetween, swapsOf } from '@/lib/domain/search/alike';

describe('slips', () => {
  it.each([
    ['bridge', 'bridge', 0],
    ['brigde', 'bridge', 1],
    ['brdge', 'bridge', 1],
    ['bridgge', 'bridge', 1],
    ['bredge', 'bridge', 1],
    ['vacinatoin', 'vaccination', 2],
    ['', 'bridge', 6],
  ])('between %j and %j: %i', (typed, word, slips) => {
    expect(slipsBetween(typed, word)).toBe(slips);
    expect(slipsBetween(word, typed)).toBe(slips);
  });

  it('are none to a beginning', () => {
    expect(slipsBetween('brid', 'bridge', true)).toBe(0);
    expect(slipsBetween('vacin', 'vaccination', true)).toBe(1);
  });

  it('are as many letters as were lost', () => {
    const word = fc.string({ minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(word, word, (one, other) => {
        expect(slipsBetween(one, one + other)).toBe(other.length);
        expect(slipsBetween(one, one + other, true)).toBe(0);
      }),
    );
  });
});

it('takes what one slip leads to, or two in a long word, the likeliest first', () => {
  expect(alikeWords('brigde', ['ridge', 'bridges', 'bridge', 'brigade'], false)).toEqual([
    'bridge',
    'brigade',
  ]);
  expect(alikeWords('vacinatoin', ['vaccination', 'vacation'], false)).toEqual(['vaccination']);
  expect(alikeWords('vacin', ['vaccination', 'vain'], true)).toEqual(['vaccination', 'vain']);
  expect(alikeWords('car', ['cat'], false)).toEqual([]);
});

it('swaps each two letters once', () => {
  expect(swapsOf('abba')).toEqual(['baba', 'abab']);
  expect(swapsOf('a')).toEqual([]);
});
