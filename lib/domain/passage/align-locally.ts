/**
 * What a code unit that agrees is worth, and what one costs that was replaced, inserted or deleted.
 * Unrelated text must lose more than its chance agreements earn, or an alignment never ends; a
 * changed word of average length must cost less than the sentence around it earns.
 */
const AGREES = 4;
const REPLACED = -5;
const SKIPPED = -3;

const [STOP, BOTH, PATTERN, TEXT] = [0, 1, 2, 3];

/** The offset in the text of each unit of a pattern, -1 for one that has no counterpart. */
export type Counterparts = Int32Array;

/**
 * The best local alignment of a pattern with a text (Smith and Waterman, 1981) on the diagonals
 * `low` to `high`, each an offset in the text less one in the pattern. The time is the pattern's
 * length times the number of diagonals.
 */
export function alignLocally(
  pattern: Uint16Array,
  text: Uint16Array,
  low: number,
  high: number,
): Counterparts {
  const width = high - low + 1;
  const scores = new Int32Array(width + 1);
  const steps = new Uint8Array(pattern.length * width);
  // Beyond the outermost diagonal nothing is aligned.
  scores[width] = SKIPPED;
  let [best, bestAt, bestColumn] = [0, -1, 0];
  for (let at = 0; at < pattern.length; at++) {
    const unit = pattern[at] ?? 0;
    const origin = at + low;
    const from = Math.max(0, -origin);
    const to = Math.min(width - 1, text.length - 1 - origin);
    let left = 0;
    for (let column = from; column <= to; column++) {
      let score = (scores[column] ?? 0) + (unit === text[origin + column] ? AGREES : REPLACED);
      let step = BOTH;
      const skipsPattern = (scores[column + 1] ?? 0) + SKIPPED;
      if (skipsPattern > score) {
        score = skipsPattern;
        step = PATTERN;
      }
      if (left + SKIPPED > score) {
        score = left + SKIPPED;
        step = TEXT;
      }
      if (score <= 0) {
        score = 0;
        step = STOP;
      }
      scores[column] = score;
      steps[at * width + column] = step;
      left = score;
      if (score > best) [best, bestAt, bestColumn] = [score, at, column];
    }
  }
  const counterparts = new Int32Array(pattern.length).fill(-1);
  let [at, column] = [bestAt, bestColumn];
  while (at >= 0 && column >= 0 && column < width) {
    const step = steps[at * width + column];
    if (step === STOP) break;
    if (step === BOTH) counterparts[at] = at + low + column;
    if (step !== TEXT) at -= 1;
    if (step === PATTERN) column += 1;
    if (step === TEXT) column -= 1;
  }
  return counterparts;
}
