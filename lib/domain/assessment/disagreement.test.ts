import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differ, type Rated } from '@/lib/domain/assessment/disagreement';

const rated = (order: number | null): Rated => ({
  key: order === null ? 'none' : `r${order}`,
  order,
});

describe('assessments', () => {
  it.each([
    ['one', [3], 0, false],
    ['none', [], 0, false],
    ['two of the same', [3, 3], 0, false],
    ['two a step apart', [3, 4], 0, true],
    ['two a step apart, which is tolerated', [3, 4], 1, false],
    ['three, of which two lie further apart', [3, 4, 5], 1, true],
    ['one outside the order', [3, null], 5, true],
    ['two outside the order', [null, null], 0, false],
  ] as const)('differ or agree: %s', (_what, orders, tolerance, expected) => {
    expect(differ(orders.map(rated), tolerance)).toBe(expected);
  });

  it('agree in whatever order they come, and the more the greater the tolerance', () => {
    const ratings = fc.array(fc.option(fc.integer({ min: 1, max: 6 })).map(rated), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(ratings, fc.integer({ min: 0, max: 5 }), (some, tolerance) => {
        expect(differ(some.toReversed(), tolerance)).toBe(differ(some, tolerance));
        if (!differ(some, tolerance)) expect(differ(some, tolerance + 1)).toBe(false);
      }),
    );
  });
});
