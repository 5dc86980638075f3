/** Words in a row that are compared as one. */
const SHINGLE = 4;

export type Quality = { precision: number; recall: number; f1: number };

/**
 * How well a predicted text matches the true one: both are cut into words (runs of letters, digits
 * and underscores, case kept), and every run of four words counts as often as it occurs. Texts
 * shorter than that are one run. Where neither side has anything wrong both shares are 1; where
 * nothing agrees, 0. This is the measure of the article extraction benchmark.
 */
export function pageScore(truth: string, prediction: string): Omit<Quality, 'f1'> {
  const expected = shingles(truth);
  const found = shingles(prediction);
  let right = 0;
  for (const [shingle, count] of expected) right += Math.min(count, found.get(shingle) ?? 0);
  return {
    precision: share(right, total(found), total(expected)),
    recall: share(right, total(expected), total(found)),
  };
}

/** Pages' precision and recall averaged, and F1 of the two averages. */
export function measure(pages: readonly Omit<Quality, 'f1'>[]): Quality {
  const mean = (of: (page: Omit<Quality, 'f1'>) => number) =>
    pages.reduce((sum, page) => sum + of(page), 0) / Math.max(1, pages.length);
  const precision = mean((page) => page.precision);
  const recall = mean((page) => page.recall);
  const both = precision + recall;
  return { precision, recall, f1: both === 0 ? 0 : (2 * precision * recall) / both };
}

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  for (let start = 0; start < Math.max(1, words.length - SHINGLE + 1); start++) {
    const shingle = words.slice(start, start + SHINGLE).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

const total = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0);

const share = (right: number, of: number, other: number): number => {
  if (right === 0) return of === 0 && other === 0 ? 1 : 0;
  return right / of;
};
