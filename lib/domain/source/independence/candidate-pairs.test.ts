import fc from 'fast-check';
import { expect, it } from 'vitest';
import { candidatePairs } from '@/lib/domain/source/independence/candidate-pairs';

const shared = (one: readonly number[], other: readonly number[]) =>
  one.filter((value) => other.includes(value)).length;

it('pairs exactly the lists that have three values and a little in common', () => {
  const list = fc.uniqueArray(fc.nat({ max: 60 }), { maxLength: 30 });
  fc.assert(
    fc.property(fc.array(list, { maxLength: 12 }), (lists) => {
      const expected = lists.flatMap((one, a) =>
        lists.flatMap((other, b) => (a < b && shared(one, other) >= 3 ? [`${a} ${b}`] : [])),
      );
      const found = [...candidatePairs(lists.map((values) => Uint32Array.from(values)))];
      expect(found.map(({ a, b }) => `${a} ${b}`).sort()).toEqual(expected.sort());
    }),
  );
});

it('what everybody has costs each list a bounded number of others', () => {
  const count = 20_000;
  const everywhere = Uint32Array.from([7, 8, 9, 0xfffffffe]);
  const lists = Array.from({ length: count }, () => everywhere);
  let pairs = 0;
  for (const { a, b } of candidatePairs(lists)) pairs += Number(b - a <= 48);
  expect(pairs).toBeGreaterThan(47 * count);
  expect(pairs).toBeLessThanOrEqual(48 * count);
});
