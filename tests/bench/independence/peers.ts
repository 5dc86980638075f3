import { hashedWords } from '@/lib/domain/source/independence/hashed-words';
import type { Corpus } from '@/tests/bench/independence/corpus';

/** The pairs of a corpus that a way of comparing finds. */
export type Peer = {
  name: string;
  find: (corpus: Corpus) => { a: number; b: number }[];
};

/**
 * Every text compared with every other by the exact share of runs of words that both have among all
 * that either has (Jaccard), at the threshold that is best for these very texts.
 */
const jaccard = (words: number): Peer => ({
  name: `all pairs, Jaccard of ${words}-word runs`,
  find: ({ texts, pairs, origins }) => {
    const sets = texts.map((text) => runsOf(text, words));
    const truth = new Set(pairs.map(({ a, b }) => a * texts.length + b));
    const scored: { a: number; b: number; score: number; verdict: number }[] = [];
    for (let a = 0; a < texts.length; a++) {
      for (let b = a + 1; b < texts.length; b++) {
        const score = resemblance(sets[a]!, sets[b]!);
        if (score < 0.01) continue;
        const isRight = truth.has(a * texts.length + b);
        const isWrong = origins[a] !== origins[b];
        scored.push({ a, b, score, verdict: Number(isRight) - Number(isWrong) });
      }
    }
    scored.sort((one, other) => other.score - one.score);
    return scored.slice(0, bestCut(scored, pairs.length));
  },
});

export const peers: readonly Peer[] = [jaccard(3), jaccard(5)];

/** How many of the best-scored pairs give the highest F1. */
function bestCut(scored: readonly { verdict: number }[], wanted: number): number {
  let [right, wrong, best, cut] = [0, 0, 0, 0];
  for (const [at, { verdict }] of scored.entries()) {
    if (verdict > 0) right += 1;
    if (verdict < 0) wrong += 1;
    const f1 = (2 * right) / (right + wrong + wanted);
    if (f1 > best) [best, cut] = [f1, at + 1];
  }
  return cut;
}

function runsOf(text: string, length: number): Uint32Array {
  const { hashes, count } = hashedWords(text.normalize('NFKC').toLowerCase());
  const runs = new Set<number>();
  for (let first = 0; first + length <= count; first++) {
    let hash = 0;
    for (let at = first; at < first + length; at++) {
      hash = Math.imul(hash ^ (hashes[at] ?? 0), 0x5bd1e995);
      hash ^= hash >>> 15;
    }
    runs.add(hash >>> 0);
  }
  return Uint32Array.from(runs).sort();
}

function resemblance(a: Uint32Array, b: Uint32Array): number {
  let [shared, atA, atB] = [0, 0, 0];
  while (atA < a.length && atB < b.length) {
    const difference = a[atA]! - b[atB]!;
    if (difference === 0) shared += 1;
    if (difference <= 0) atA += 1;
    if (difference >= 0) atB += 1;
  }
  return shared / Math.max(1, a.length + b.length - shared);
}
