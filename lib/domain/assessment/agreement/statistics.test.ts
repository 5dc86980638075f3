import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Difference,
  krippendorffsAlpha,
  nominal,
  ordinal,
} from '@/lib/domain/assessment/agreement/alpha';
import { alphaInterval, RESAMPLES } from '@/lib/domain/assessment/agreement/bootstrap';
import {
  bySteps,
  cohensKappa,
  confusionMatrix,
  pooledMatrix,
} from '@/lib/domain/assessment/agreement/kappa';
import { pairsIn, patternsOf } from '@/lib/domain/assessment/agreement/patterns';

/** A line for each rater, a place in it for each unit; a dot is a rating that is missing. */
function unitsOf(lines: readonly string[], categories: string): number[][] {
  const rows = lines.map((line) => line.replaceAll(' ', ''));
  return Array.from({ length: rows[0]?.length ?? 0 }, (_, unit) =>
    rows.map((row) => categories.indexOf(row[unit] ?? '.')).filter((place) => place >= 0),
  );
}

const value = (units: readonly number[][], categories: number, difference = nominal) =>
  krippendorffsAlpha(units, categories, difference).value;

/** Categories are numbers from 1. */
const interval: Difference = () => (one, other) => (one - other) ** 2;
const ratio: Difference = () => (one, other) => ((one - other) / (one + other + 2)) ** 2;

/**
 * K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011),
 * https://repository.upenn.edu/asc_papers/43
 */
describe('Krippendorff’s own examples', () => {
  it('A: two observers, two values', () => {
    const units = unitsOf(['0100000010', '1110010000'], '01');
    expect(value(units, 2)).toBeCloseTo(0.095, 3);
  });

  it('B: two observers, five nominal values', () => {
    const units = unitsOf(['aabbdcccedda', 'babbbccceddd'], 'abcde');
    expect(value(units, 5)).toBeCloseTo(0.692, 3);
  });

  it.each([
    ['nominal', nominal, 0.743],
    ['ordinal', ordinal, 0.815],
    ['interval', interval, 0.849],
    ['ratio', ratio, 0.797],
  ] as const)('C and E: four observers, missing values, %s', (_, difference, published) => {
    const units = unitsOf(
      ['123321412...', '12332241 25.3', '.33323422 51.', '1233244 1251.'],
      '12345',
    );
    expect(units).toHaveLength(12);
    expect(value(units, 5, difference)).toBeCloseTo(published, 3);
  });
});

/** https://en.wikipedia.org/wiki/Krippendorff%27s_alpha#A_computational_example */
it.each([
  ['nominal', nominal, 0.691],
  ['interval', interval, 0.811],
] as const)('three coders of fifteen units, %s', (_, difference, published) => {
  const units = unitsOf(['.....34121133.3', '1.213343.......', '..21344.211 33.4'], '1234');
  expect(units).toHaveLength(15);
  expect(value(units, 4, difference)).toBeCloseTo(published, 3);
});

describe('Cohen’s kappa', () => {
  /** https://en.wikipedia.org/wiki/Cohen%27s_kappa#Examples */
  it.each([
    ['fifty proposals for a grant', [20, 5, 10, 15], 0.4],
    ['as often the same, at odds in the same way', [45, 15, 25, 15], 0.1304],
    ['as often the same, at odds in other ways', [25, 35, 5, 35], 0.2593],
  ] as const)('of %s', (_, [a, b, c, d], published) => {
    const matrix = [
      [a, b],
      [c, d],
    ];
    expect(cohensKappa(matrix).value).toBeCloseTo(published, 4);
  });

  /**
   * M. Hout, O. Duncan and M. Sobel, Sociological Methodology 17 (1987); A. Agresti, Categorical Data
   * Analysis; the numbers are those that `Kappa(SexualFun)` prints in the R package vcd, whose weights
   * are linear unless told otherwise.
   */
  it('of husbands and wives, four answers in order: plain 0.1293, with linear weights 0.2374', () => {
    const matrix = [
      [7, 7, 2, 3],
      [2, 8, 3, 7],
      [1, 5, 4, 9],
      [2, 8, 9, 14],
    ];
    expect(cohensKappa(matrix).value).toBeCloseTo(0.1293, 4);
    expect(cohensKappa(matrix, bySteps).value).toBeCloseTo(0.2374, 4);
  });

  it('counts a step as more than none and less than two', () => {
    const near = confusionMatrix([...same(3), [0, 1]], 3);
    const far = confusionMatrix([...same(3), [0, 2]], 3);
    expect(cohensKappa(near, bySteps).value).toBeGreaterThan(cohensKappa(far, bySteps).value ?? 1);
  });
});

const same = (categories: number): [number, number][] =>
  Array.from({ length: categories }, (_, place) => [place, place]);

describe('what cannot be told is told as such', () => {
  it('without two ratings of the same unit', () => {
    for (const units of [[], [[0]], [[], [1], [2]]]) {
      expect(krippendorffsAlpha(units, 3, nominal)).toEqual({
        value: null,
        undefinedBecause: 'no_pairs',
      });
    }
    expect(cohensKappa(confusionMatrix([], 2))).toEqual({
      value: null,
      undefinedBecause: 'no_pairs',
    });
  });

  it('where nothing varies', () => {
    const units = [[1, 1], [1, 1, 1], [0]];
    for (const difference of [nominal, ordinal]) {
      expect(krippendorffsAlpha(units, 3, difference)).toEqual({
        value: null,
        undefinedBecause: 'no_variation',
      });
    }
    expect(cohensKappa([[4]])).toEqual({ value: null, undefinedBecause: 'no_variation' });
  });

  it('no interval for one unit, for none at odds, for nothing that varies', () => {
    const why = (units: number[][]) =>
      alphaInterval(patternsOf(units, 3), 3, nominal).noIntervalBecause;
    expect(why([])).toBe('undefined');
    expect(why([[0, 0]])).toBe('undefined');
    expect(why([[0, 1]])).toBe('one_unit');
    expect(
      why([
        [0, 0],
        [1, 1],
      ]),
    ).toBe('no_disagreement');
  });
});

describe('an interval', () => {
  const units = unitsOf(['1233214123322311', '1233224122322312', '3333234122312311'], '1234');

  it('holds the value, and is the same each time', () => {
    const patterns = patternsOf(units, 4);
    const { interval } = alphaInterval(patterns, 4, nominal);
    expect(interval?.low).toBeLessThan(value(units, 4) ?? 0);
    expect(interval?.high).toBeGreaterThan(value(units, 4) ?? 1);
    expect(interval).toMatchObject({ resamples: RESAMPLES, used: RESAMPLES });
    expect(alphaInterval(patterns, 4, nominal).interval).toEqual(interval);
  });

  it('narrows as units are added', () => {
    const width = (of: number[][]) => {
      const { interval } = alphaInterval(patternsOf(of, 4), 4, nominal);
      return (interval?.high ?? 0) - (interval?.low ?? 0);
    };
    expect(width([...units, ...units, ...units, ...units])).toBeLessThan(0.7 * width(units));
  });

  it('leaves out the draws in which nothing varies, and counts them', () => {
    const few = [
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 1],
      [1, 1],
    ];
    const { interval } = alphaInterval(patternsOf(few, 2), 2, nominal);
    expect(interval?.used).toBeLessThan(RESAMPLES);
    expect(interval?.used).toBeGreaterThan(RESAMPLES / 2);
    expect(interval?.low).not.toBeNaN();
  });
});

describe('any ratings', () => {
  const categories = 4;
  const rating = fc.integer({ min: 0, max: categories - 1 });
  const anyUnits = fc.array(fc.array(rating, { maxLength: 5 }), { maxLength: 12 });
  const metrics = [nominal, ordinal];
  const round = (number: number | null) => number && Math.round(number * 1e9) / 1e9;

  it('have an alpha of at most 1, or a reason why there is none', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        for (const difference of metrics) {
          const { value, undefinedBecause } = krippendorffsAlpha(units, categories, difference);
          expect(value === null).toBe(undefinedBecause !== null);
          expect(Number.isFinite(value ?? 0)).toBe(true);
          expect(value ?? 0).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('agree as much whoever comes first, and whichever unit does', () => {
    fc.assert(
      fc.property(
        anyUnits.chain((units) =>
          fc.tuple(
            fc.constant(units),
            fc
              .shuffledSubarray(units, { minLength: units.length })
              .chain((shuffled) =>
                fc.tuple(
                  ...shuffled.map((unit) => fc.shuffledSubarray(unit, { minLength: unit.length })),
                ),
              ),
          ),
        ),
        ([units, shuffled]) => {
          for (const difference of metrics) {
            expect(value(shuffled, categories, difference)).toBe(
              value(units, categories, difference),
            );
          }
          expect(alphaInterval(patternsOf(shuffled, categories), categories, ordinal)).toEqual(
            alphaInterval(patternsOf(units, categories), categories, ordinal),
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  it('by name alone agree as much when names are swapped; in order, when it is turned round', () => {
    fc.assert(
      fc.property(anyUnits, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (units, names) => {
        const renamed = units.map((unit) => unit.map((place) => names[place] ?? 0));
        expect(round(value(renamed, categories))).toBe(round(value(units, categories)));
        const turned = units.map((unit) => unit.map((place) => categories - 1 - place));
        expect(round(value(turned, categories, ordinal))).toBe(
          round(value(units, categories, ordinal)),
        );
      }),
    );
  });

  it('are not told by units with one rating', () => {
    fc.assert(
      fc.property(anyUnits, fc.array(rating), (units, single) => {
        const more = [...units, ...single.map((place) => [place])];
        expect(value(more, categories, ordinal)).toBe(value(units, categories, ordinal));
      }),
    );
  });

  it('that are the same within each unit agree wholly, once anything varies', () => {
    fc.assert(
      fc.property(
        fc.array(rating, { minLength: 1 }),
        fc.integer({ min: 2, max: 4 }),
        (all, raters) => {
          const units = [...all, 0, 3].map((place) => Array<number>(raters).fill(place));
          for (const difference of metrics) expect(value(units, categories, difference)).toBe(1);
          const { pairs, agreeing } = pairsIn(patternsOf(units, categories));
          expect(agreeing).toBe(pairs);
          const matrix = confusionMatrix(
            units.map(([place = 0]) => [place, place]),
            categories,
          );
          expect(cohensKappa(matrix).value).toBe(1);
          expect(cohensKappa(matrix, bySteps).value).toBe(1);
        },
      ),
    );
  });

  it('of two raters have the same kappa whoever is called the first', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(rating, rating)), (pairs) => {
        const turned = pairs.map(([first, second]) => [second, first] as const);
        for (const weight of [undefined, bySteps]) {
          expect(round(cohensKappa(confusionMatrix(turned, categories), weight).value)).toBe(
            round(cohensKappa(confusionMatrix(pairs, categories), weight).value),
          );
        }
      }),
    );
  });

  it('stand in the pooled matrix: each pair once, over its diagonal and one side', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const matrix = pooledMatrix(units, categories);
        const half = matrix.flatMap((row, index) => row.slice(index));
        const { pairs, agreeing } = pairsIn(patternsOf(units, categories));
        expect(half.reduce((sum, count) => sum + count, 0)).toBe(pairs);
        expect(matrix.reduce((sum, row, index) => sum + (row[index] ?? 0), 0)).toBe(agreeing);
        expect(matrix.map((row) => [...row])).toEqual(
          matrix.map((_, column) => matrix.map((row) => row[column])),
        );
      }),
    );
  });
});
