import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termGroups } from '@/lib/domain/match/term-groups';

const asked = (...shares: number[]) => shares.map((share) => ({ share }));

describe('which texts to look at', () => {
  it('are all that share a term, where they are few', () => {
    expect(termGroups(asked(0.001, 0.05, 0.2), 10_000)).toEqual([[0], [1], [2]]);
  });

  it('share two or three terms, where each is in too many', () => {
    const groups = termGroups(asked(0.0001, 0.01, 0.02, 0.03), 1_000_000);
    expect(groups).toContainEqual([0]);
    expect(groups).toContainEqual([1, 2]);
    expect(groups).not.toContainEqual([1]);
  });

  it('have the rarest terms, where even those together are in too many', () => {
    expect(termGroups(asked(0.5), 1_000_000)).toEqual([[0]]);
    expect(termGroups(asked(0.5, 0.6, 0.7, 0.8), 1_000_000)).toEqual([[0, 1, 2]]);
    expect(termGroups([], 1_000_000)).toEqual([]);
  });

  it('are found by a question of many words too', () => {
    const many = asked(...Array.from({ length: 28 }, (_, n) => 0.0004 * 1.25 ** n));
    const groups = termGroups(many, 1_000_000);
    expect(groups.filter(({ length }) => length === 1).length).toBeGreaterThan(1);
    expect(groups.length).toBeGreaterThan(10);
  });

  it('are few, and no group holds another', () => {
    const shares = fc.array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { maxLength: 30 });
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 2_000_000 }), (of, all) => {
        const terms = asked(...of.toSorted((one, other) => one - other));
        const groups = termGroups(terms, all);
        expect(groups.length).toBeLessThanOrEqual(64);
        const sets = groups.map((group) => new Set(group));
        for (const one of sets) {
          for (const other of sets) expect(one !== other && one.isSubsetOf(other)).toBe(false);
        }
        if (groups.length < 2) return;
        const texts = groups.map((group) =>
          group.reduce((left, at) => left * (terms[at]?.share ?? 1), all),
        );
        expect(texts.reduce((sum, few) => sum + few)).toBeLessThanOrEqual(5_000);
      }),
      { numRuns: 50 },
    );
  });
});
