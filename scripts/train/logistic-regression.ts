/** A row of a sparse matrix: the columns that are not 0 and their values. */
export type SparseRow = { columns: Int32Array; values: Float32Array };

export type Fit = {
  rows: readonly SparseRow[];
  /** 1 or -1, a row each. */
  labels: Int8Array;
  columns: number;
  /** How much a row's loss counts against the size of the weights (LIBLINEAR's C). */
  cost: number;
  passes: number;
  seed: number;
};

/** A generator of numbers from 0 to 1 (mulberry32): the same seed, the same numbers. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function shuffle<T>(items: T[] | Int32Array, random: () => number): void {
  const list = items as T[];
  for (let last = list.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [list[last], list[other]] = [list[other] as T, list[last] as T];
  }
}

export function dot(weights: Float64Array, { columns, values }: SparseRow): number {
  let sum = 0;
  for (let at = 0; at < columns.length; at++) {
    sum += (weights[columns[at] as number] as number) * (values[at] as number);
  }
  return sum;
}

function addTo(weights: Float64Array, { columns, values }: SparseRow, times: number): void {
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at] as number;
    weights[column] = (weights[column] as number) + times * (values[at] as number);
  }
}

/**
 * Weights of a logistic regression with an L2 penalty, by dual coordinate descent: Yu, Huang and
 * Lin, “Dual coordinate descent methods for logistic regression and maximum entropy models”,
 * Machine Learning 85 (2011), algorithm 5.
 */
export function fitLogistic({ rows, labels, columns, cost, passes, seed }: Fit): Float64Array {
  const weights = new Float64Array(columns);
  const dual = new Float64Array(rows.length);
  dual.fill(Math.min(0.001 * cost, 1e-8));
  const squares = rows.map(({ values }) => values.reduce((sum, value) => sum + value * value, 0));
  rows.forEach((row, at) => {
    addTo(weights, row, (labels[at] as number) * (dual[at] as number));
  });
  const order = Int32Array.from(rows.keys());
  const random = seeded(seed);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    for (const at of order) {
      const row = rows[at] as SparseRow;
      const label = labels[at] as number;
      const before = dual[at] as number;
      const after = minimise(squares[at] as number, label * dot(weights, row), before, cost);
      dual[at] = after;
      addTo(weights, row, (after - before) * label);
    }
  }
  return weights;
}

/** The value of one dual variable that is best while all others stand, by Newton's method. */
function minimise(square: number, margin: number, before: number, cost: number): number {
  // From the nearer end of the interval, where the logarithm is steep.
  const isUpper = 0.5 * square * (cost - 2 * before) + margin < 0;
  const start = isUpper ? cost - before : before;
  const slope = isUpper ? -margin : margin;
  let value = cost - start < 0.5 * cost ? 0.1 * start : start;
  for (let step = 0; step < 50; step++) {
    const gradient = square * (value - start) + slope + Math.log(value / (cost - value));
    if (Math.abs(gradient) < 1e-3) break;
    const next = value - gradient / (square + cost / ((cost - value) * value));
    value = next <= 0 ? value * 0.1 : Math.min(next, cost * (1 - 1e-12));
  }
  return isUpper ? cost - value : value;
}
