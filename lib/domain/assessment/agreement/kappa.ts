import { asCoefficient, type Coefficient } from '@/lib/domain/assessment/agreement/alpha';

/** How often two raters rated so: a row for each category of the first, a column for the second's. */
export type ConfusionMatrix = readonly (readonly number[])[];

/** How much it counts that one rater chose this category and the other that one. */
export type DisagreementWeight = (row: number, column: number) => number;

/** Any disagreement counts as much as any other. */
export const alike: DisagreementWeight = (row, column) => (row === column ? 0 : 1);

/** A disagreement counts by how many steps of the order it spans. */
export const bySteps: DisagreementWeight = (row, column) => Math.abs(row - column);

/**
 * Cohen's kappa of two raters: 1 − Σ w·o / Σ w·e, where e are the counts that their own shares would
 * bring by chance. Undefined where both chose one and the same category throughout.
 *
 * J. Cohen, Educational and Psychological Measurement 20 (1960), 37–46; with weights: Psychological
 * Bulletin 70 (1968), 213–220.
 */
export function cohensKappa(
  matrix: ConfusionMatrix,
  weight: DisagreementWeight = alike,
): Coefficient {
  const rows = matrix.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = matrix.map((_, column) =>
    matrix.reduce((sum, row) => sum + (row[column] ?? 0), 0),
  );
  const all = rows.reduce((sum, count) => sum + count, 0);
  let observed = 0;
  let expected = 0;
  matrix.forEach((row, one) => {
    row.forEach((count, other) => {
      observed += weight(one, other) * count;
      expected += weight(one, other) * (rows[one] ?? 0) * (columns[other] ?? 0);
    });
  });
  return asCoefficient(all > 0, expected === 0 ? null : 1 - (observed * all) / expected);
}

/** Counts of two raters' ratings, by their places. */
export function confusionMatrix(
  pairs: readonly (readonly [first: number, second: number])[],
  categories: number,
): number[][] {
  const matrix = emptyMatrix(categories);
  for (const [first, second] of pairs) countIn(matrix, first, second);
  return matrix;
}

/**
 * Counts of every pair of ratings that a unit got, whoever gave them. A pair of two categories stands
 * on both sides of the diagonal, since neither came first: the diagonal and one side have all pairs.
 */
export function pooledMatrix(units: readonly (readonly number[])[], categories: number) {
  const matrix = emptyMatrix(categories);
  for (const unit of units) {
    unit.forEach((one, index) => {
      for (const other of unit.slice(index + 1)) {
        countIn(matrix, one, other);
        if (one !== other) countIn(matrix, other, one);
      }
    });
  }
  return matrix;
}

const emptyMatrix = (categories: number): number[][] =>
  Array.from({ length: categories }, () => Array<number>(categories).fill(0));

function countIn(matrix: number[][], row: number, column: number): void {
  const counts = matrix[row];
  if (counts) counts[column] = (counts[column] ?? 0) + 1;
}
