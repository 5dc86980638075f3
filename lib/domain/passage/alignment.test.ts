import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignment } from '@/lib/domain/passage/alignment';

/** The length of the longest common subsequence, by the textbook table. */
function longest(left: readonly string[], right: readonly string[]): number {
  let row = new Array<number>(right.length + 1).fill(0);
  for (const item of left) {
    const next = [0];
    right.forEach((other, index) => {
      next.push(item === other ? row[index]! + 1 : Math.max(row[index + 1]!, next[index]!));
    });
    row = next;
  }
  return row[right.length]!;
}

test('is a longest common subsequence, in order', () => {
  const items = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 });
  fc.assert(
    fc.property(items, items, (left, right) => {
      const pairs = alignment(left, right);
      expect(pairs).toHaveLength(longest(left, right));
      pairs.forEach(([x, y], index) => {
        const [nextX, nextY] = pairs[index + 1] ?? [left.length, right.length];
        expect(left[x]).toBe(right[y]);
        expect(x).toBeLessThan(nextX);
        expect(y).toBeLessThan(nextY);
      });
    }),
  );
});

test('stays in order where the sequences differ too much to be sure of the longest', () => {
  const left = Array.from({ length: 6000 }, (_, index) => `${(index * 31) % 5003}`);
  const right = Array.from({ length: 6000 }, (_, index) => `${(index * 17) % 5003}`);
  const pairs = alignment(left, right);
  expect(pairs.length).toBeGreaterThan(50);
  pairs.forEach(([x, y], index) => {
    const [nextX, nextY] = pairs[index + 1] ?? [left.length, right.length];
    expect([left[x], x < nextX, y < nextY]).toEqual([right[y], true, true]);
  });
});
