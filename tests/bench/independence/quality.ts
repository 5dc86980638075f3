import type { Corpus, Retelling } from '@/tests/bench/independence/corpus';

export type PairQuality = {
  precision: number;
  recall: number;
  kinds: Record<Retelling, { pairs: number; recall: number }>;
  /** Found pairs of two retellings of one story: related, but not counted either way. */
  siblings: number;
};

/**
 * How well pairs were found. Right is a text with one that was made of it; wrong is any pair of two
 * stories. Two retellings of one story may share much or nothing, and count neither way.
 */
export function qualityOf(
  { pairs, origins }: Corpus,
  found: readonly { a: number; b: number }[],
): PairQuality {
  const key = (a: number, b: number) => `${Math.min(a, b)} ${Math.max(a, b)}`;
  const keys = new Set(found.map(({ a, b }) => key(a, b)));
  const isFound = ({ a, b }: { a: number; b: number }) => keys.has(key(a, b));
  const wrong = found.filter(({ a, b }) => origins[a] !== origins[b]).length;
  const right = pairs.filter(isFound).length;
  const of = (kind: Retelling) => {
    const some = pairs.filter((pair) => pair.kind === kind);
    return { pairs: some.length, recall: some.filter(isFound).length / Math.max(1, some.length) };
  };
  return {
    precision: right + wrong === 0 ? 1 : right / (right + wrong),
    recall: right / Math.max(1, pairs.length),
    kinds: { copy: of('copy'), rewrite: of('rewrite'), wire: of('wire') },
    siblings: keys.size - right - wrong,
  };
}
