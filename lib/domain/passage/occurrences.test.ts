import fc from 'fast-check';
import { expect, test } from 'vitest';
import { occurrences } from '@/lib/domain/passage/occurrences';

test('finds every place where the words stand, short or long', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 300 });
  fc.assert(
    fc.property(text, fc.nat(300), fc.nat(60), (any, at, length) => {
      const words = any.slice(at, at + length);
      const expected = Array.from({ length: any.length }, (_, start) => start).filter(
        (start) => words !== '' && any.startsWith(words, start),
      );
      expect(occurrences(any, words, Infinity)).toEqual(expected);
      expect(occurrences(any, words, 2)).toEqual(expected.slice(0, 2));
    }),
  );
});

test('two megabytes of one letter take no time that a person notices', () => {
  const began = performance.now();
  expect(occurrences('a'.repeat(2_000_000), `${'a'.repeat(4999)}b`, 1000)).toEqual([]);
  expect(performance.now() - began).toBeLessThan(2000);
});
