/** The rows, moved to have a mean of 0 and turned so that the first columns vary most; only those. */
export function principalComponents(rows: readonly number[][], columns: number): number[][] {
  const width = rows[0]?.length ?? 0;
  const means = columnMeans(rows, width);
  const centred = rows.map((row) => row.map((value, at) => value - (means[at] as number)));
  const covariance = Array.from({ length: width }, () => Array<number>(width).fill(0));
  for (const row of centred) {
    covariance.forEach((line, one) => {
      const value = row[one] as number;
      for (let other = 0; other < width; other++) {
        line[other] = (line[other] as number) + (value * (row[other] as number)) / rows.length;
      }
    });
  }
  const axes = eigenvectors(covariance)
    .toSorted((one, other) => other.variance - one.variance)
    .slice(0, columns);
  return centred.map((row) =>
    axes.map(({ axis }) => axis.reduce((sum, part, at) => sum + part * (row[at] as number), 0)),
  );
}

export function columnMeans(rows: readonly number[][], columns: number): number[] {
  const sums = Array<number>(columns).fill(0);
  for (const row of rows) {
    row.forEach((value, at) => {
      sums[at] = (sums[at] as number) + value / rows.length;
    });
  }
  return sums;
}

const SWEEPS = 12;

/** Of a symmetric matrix, by Jacobi's rotations: Golub and Van Loan, Matrix Computations, 8.5. */
function eigenvectors(symmetric: readonly number[][]): { axis: number[]; variance: number }[] {
  const size = symmetric.length;
  const matrix = symmetric.map((row) => [...row]);
  const axes = matrix.map((_, at) => Array.from({ length: size }, (_, to) => (at === to ? 1 : 0)));
  const turn = (one: number[], other: number[], cos: number, sin: number) => {
    for (let at = 0; at < size; at++) {
      const [x, y] = [one[at] as number, other[at] as number];
      one[at] = cos * x - sin * y;
      other[at] = sin * x + cos * y;
    }
  };
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) {
        const [rowP, rowQ] = [matrix[p] as number[], matrix[q] as number[]];
        const apart = rowP[q] as number;
        if (Math.abs(apart) < 1e-15) continue;
        const tau = ((rowQ[q] as number) - (rowP[p] as number)) / (2 * apart);
        const tangent = (tau < 0 ? -1 : 1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
        const cos = 1 / Math.sqrt(1 + tangent * tangent);
        const sin = tangent * cos;
        turn(rowP, rowQ, cos, sin);
        for (const row of matrix) {
          const [x, y] = [row[p] as number, row[q] as number];
          row[p] = cos * x - sin * y;
          row[q] = sin * x + cos * y;
        }
        turn(axes[p] as number[], axes[q] as number[], cos, sin);
      }
    }
  }
  return axes.map((axis, at) => ({ axis, variance: matrix[at]?.[at] as number }));
}
