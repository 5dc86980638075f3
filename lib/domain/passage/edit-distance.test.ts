import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editDistance, similarity } from '@/lib/domain/passage/edit-distance';

/** Levenshtein's distance by the textbook table. */
function byTable(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 0; at < one.length; at++) {
    const next = [at + 1];
    for (let column = 0; column < other.length; column++) {
      const replaced = row[column]! + (one[at] === other[column] ? 0 : 1);
      next.push(Math.min(replaced, row[column + 1]! + 1, next[column]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
}

test('is what the textbook table says, over one machine word or many', () => {
  const few = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '语', '\ud83c'), maxLength: 150 });
  fc.assert(
    fc.property(few, few, (one, other) => {
      expect(editDistance(one, other)).toBe(byTable(one, other));
    }),
  );
});

test.each([
  ['', '', 1],
  ['same', 'same', 1],
  ['', 'abc', 0],
  ['abc', 'xyz', 0],
  ['ten', 'tan', 2 / 3],
])('the similarity of %j and %j is %d', (one, other, expected) => {
  expect(similarity(one, other)).toBeCloseTo(expected);
});
