/** Of the words that a mistyped one may have been, so many are looked for. */
const MOST_ALIKE = 5;

/** How many slips are allowed for in a word of that length. */
function slipsIn(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/**
 * Those of `candidates` that `typed` may have been, the likeliest first: a letter more, less, other, or
 * two in the wrong order, once in a short word and twice in a long one. What is still being typed is
 * held against their beginnings.
 */
export function alikeWords(
  typed: string,
  candidates: readonly string[],
  isPrefix: boolean,
): string[] {
  const most = slipsIn(typed.length);
  if (most === 0) return [];
  return [...new Set(candidates)]
    .filter((word) => word !== typed)
    .map((word) => ({ word, slips: slipsBetween(typed, word, isPrefix) }))
    .filter(({ slips }) => slips <= most)
    .sort((one, other) => one.slips - other.slips)
    .slice(0, MOST_ALIKE)
    .map(({ word }) => word);
}

/**
 * The optimal string alignment distance of two words; with `toBeginning` the least one between `typed`
 * and any beginning of `word`.
 */
export function slipsBetween(typed: string, word: string, toBeginning = false): number {
  const row = (length: number) => Array.from({ length }, (_, index) => index);
  let beforeLast: number[] = [];
  let last = row(word.length + 1);
  for (let i = 1; i <= typed.length; i += 1) {
    const now = [i];
    for (let j = 1; j <= word.length; j += 1) {
      const isSame = typed[i - 1] === word[j - 1];
      const isSwapped =
        i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1];
      now[j] = Math.min(
        at(last, j) + 1,
        at(now, j - 1) + 1,
        at(last, j - 1) + (isSame ? 0 : 1),
        isSwapped ? at(beforeLast, j - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [beforeLast, last] = [last, now];
  }
  return toBeginning ? Math.min(...last) : at(last, word.length);
}

const at = (row: readonly number[], index: number): number =>
  row[index] ?? Number.POSITIVE_INFINITY;

/** The word with two letters that stand side by side in the other order, once for each two. */
export const swapsOf = (word: string): string[] => {
  const letters = [...word];
  return letters.slice(1).flatMap((letter, index) => {
    const before = letters[index];
    if (before === undefined || before === letter) return [];
    return [[...letters.slice(0, index), letter, before, ...letters.slice(index + 2)].join('')];
  });
};
