import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { codePointsOf } from '@/lib/domain/passage/code-points';

it('counts a bridge as one character', () => {
  const { fromUnits, toUnits } = codePointsOf('a🌉b🌉');
  expect([0, 1, 3, 4, 6].map(fromUnits)).toEqual([0, 1, 2, 3, 4]);
  expect([0, 1, 2, 3, 4].map(toUnits)).toEqual([0, 1, 3, 4, 6]);
});

test('any offset of any text goes there and back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const { fromUnits, toUnits } = codePointsOf(text);
      let units = 0;
      [...text, ''].forEach((character, points) => {
        expect(fromUnits(units)).toBe(points);
        expect(toUnits(points)).toBe(units);
        units += character.length;
      });
    }),
  );
});
