import { type Features, placeOf } from '@/lib/domain/claim/detect/features';
import { fitLogistic, type SparseRow } from './logistic-regression';

/** What the model sums, as a row of a matrix; the last column is always 1. */
export function sparse(features: Features, bits: number, isKept: Kept): SparseRow {
  const values = new Map<number, number>();
  features.groups.forEach((found, group) => {
    const value = 1 / Math.sqrt(found.length || 1);
    for (const feature of found) {
      if (!isKept(feature, group)) continue;
      const place = placeOf(feature, group, bits);
      values.set(place, (values.get(place) ?? 0) + value);
    }
  });
  values.set(2 ** bits, 1);
  return { columns: Int32Array.from(values.keys()), values: Float32Array.from(values.values()) };
}

type Kept = (feature: number, group: number) => boolean;

/** What only one sentence has teaches nothing of others, and would crowd what does. */
export function inSeveral(sentences: readonly Features[]): Kept {
  const first = new Map<number, number>();
  const several = new Set<number>();
  const key = (feature: number, group: number) => (feature >>> 0) * 8 + group;
  sentences.forEach(({ groups }, at) => {
    groups.forEach((found, group) => {
      for (const feature of found) {
        const one = key(feature, group);
        const before = first.get(one);
        if (before === undefined) first.set(one, at);
        else if (before !== at) several.add(one);
      }
    });
  });
  return (feature, group) => several.has(key(feature, group));
}

/**
 * Logistic regression in which a feature counts the more the more unevenly it falls on the classes:
 * Wang and Manning, “Baselines and Bigrams” (ACL 2012), interpolated as they propose. The factors
 * are folded into the weights, so that applying the model needs none of this.
 */
export function fitWeighed(
  rows: readonly SparseRow[],
  labels: Int8Array,
  fit: { columns: number; cost: number; passes: number; seed: number },
  unevenness: number,
): Float64Array {
  const inClaims = new Float64Array(fit.columns).fill(1);
  const inOthers = new Float64Array(fit.columns).fill(1);
  let claims = 2;
  rows.forEach(({ columns }, at) => {
    const counts = labels[at] === 1 ? inClaims : inOthers;
    if (labels[at] === 1) claims++;
    for (const column of columns) counts[column] = (counts[column] as number) + 1;
  });
  const others = rows.length + 4 - claims;
  const factors = inClaims.map((count, column) => {
    const ratio = Math.log(count / claims / ((inOthers[column] as number) / others));
    return 1 - unevenness + unevenness * Math.abs(ratio);
  });
  factors[fit.columns - 1] = 1;
  const weighed = rows.map(({ columns, values }) => ({
    columns,
    values: values.map((value, at) => value * (factors[columns[at] as number] as number)),
  }));
  const weights = fitLogistic({ ...fit, rows: weighed, labels });
  return weights.map((weight, column) => weight * (factors[column] as number));
}
