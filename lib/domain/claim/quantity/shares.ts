import type { QuantityWords } from '@/lib/domain/claim/quantity/languages';
import { readNumber } from '@/lib/domain/claim/quantity/number';
import { follows, isGlued, type Token } from '@/lib/domain/claim/quantity/tokens';

/** A part of a whole, in percent; `needsHedge` where it may be no figure without one (“half”). */
export type FoundShare = { value: number; precision: number; next: number; needsHedge: boolean };

const DENOMINATORS = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['seventh', 7],
  ['eighth', 8],
  ['ninth', 9],
  ['tenth', 10],
  ['hundredth', 100],
]);
const NUMERATORS = new Map([
  ['a', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
]);

/**
 * A fraction stands for what is nearer to it than half of the way to the same number of the next
 * smaller parts, but for no more than 2.5 points.
 */
const MOST_ROUNDED = 2.5;

function shareOf(top: number, bottom: number, next: number, needsHedge = false): FoundShare {
  const precision = Math.min(MOST_ROUNDED, (100 * top) / (2 * bottom * (bottom + 1)));
  return { value: (100 * top) / bottom, precision, next, needsHedge };
}

/** “two-thirds”, “a third of”, “half of”, “3/4 of”, “one in five”, “9 out of 10”. */
export function readShare(
  tokens: readonly Token[],
  from: number,
  words: QuantityWords,
): FoundShare | null {
  return readWords(tokens, from) ?? readSlash(tokens, from) ?? readOneIn(tokens, from, words);
}

function readWords(tokens: readonly Token[], from: number): FoundShare | null {
  const text = tokens[from]?.text ?? '';
  if (text === 'half') {
    const behind = tokens[from + 1]?.text ?? '';
    if (/^(?:an?|-|hour|time|way|dozen)$/.test(behind)) return null;
    const isClear = /^(?:of|the|its|their|all|our)$/.test(behind) && !isPartOfGame(tokens, from);
    return shareOf(1, 2, from + 1, !isClear);
  }
  const top = NUMERATORS.get(text);
  if (top === undefined) return null;
  const hyphen = tokens[from + 1]?.text === '-' && isGlued(tokens[from + 1]) ? 1 : 0;
  const name = tokens[from + 1 + hyphen];
  if (!follows(name)) return null;
  const bottom = DENOMINATORS.get(name.text) ?? DENOMINATORS.get(name.text.replace(/s$/, ''));
  if (bottom === undefined || top >= bottom) return null;
  const next = from + 2 + hyphen;
  if (tokens[next]?.text === 'of' && tokens[next + 1]?.text === 'a') return null;
  const isSeveral = top > 1 && /s$/.test(name.text);
  const isClear =
    isSeveral || hyphen > 0 || /^(?:of|the|more|less)$/.test(tokens[next]?.text ?? '');
  if (text === 'a' && tokens[next]?.text !== 'of') return null;
  return isClear || tokens[next]?.text === 'majority' ? shareOf(top, bottom, next) : null;
}

/** “the first half of the year”, “the other half” */
const isPartOfGame = (tokens: readonly Token[], from: number) =>
  /^(?:first|second|other|latter|better)$/.test(tokens[from - 1]?.text ?? '');

/** “3/4 of” */
function readSlash(tokens: readonly Token[], from: number): FoundShare | null {
  const [top, slash, bottom, behind] = tokens.slice(from, from + 4);
  if (top?.kind !== 'digits' || slash?.text !== '/' || bottom?.kind !== 'digits') return null;
  if (!isGlued(slash) || !isGlued(bottom)) return null;
  const [part, whole] = [Number(top.text), Number(bottom.text)];
  const isClear = behind?.text === 'of' || behind?.text === 'majority';
  return isClear && part > 0 && part < whole && whole <= 16 ? shareOf(part, whole, from + 3) : null;
}

/** “one in five”, “2 out of 3”; no share when a time or a place follows: “3 in 2014”, “one in 100 years”. */
function readOneIn(
  tokens: readonly Token[],
  from: number,
  words: QuantityWords,
): FoundShare | null {
  const isCandidate = tokens[from]?.kind === 'digits' || NUMERATORS.has(tokens[from]?.text ?? '');
  if (!isCandidate || tokens[from]?.text === 'a') return null;
  const top = readNumber(tokens, from, words);
  if (!top || top.value === null || top.value < 1 || top.value > 99) return null;
  const isOut = tokens[top.next]?.text === 'out' && tokens[top.next + 1]?.text === 'of';
  if (!isOut && tokens[top.next]?.text !== 'in') return null;
  const every = tokens[top.next + 1]?.text === 'every' ? 1 : 0;
  const at = top.next + (isOut ? 2 : 1) + every;
  if (!follows(tokens[at])) return null;
  const bottom = readNumber(tokens, at, words);
  if (!bottom || bottom.value === null || bottom.value <= top.value) return null;
  if (!Number.isInteger(bottom.value) || bottom.value > 10_000_000) return null;
  const isYear = bottom.isBare && bottom.value >= 1100 && bottom.value < 2200;
  const isTime = /^(?:second|minute|hour|day|week|month|year|decade|centur)/.test(
    tokens[bottom.next]?.text ?? '',
  );
  if ((isYear && !isOut) || isTime || tokens[bottom.next]?.text === '%') return null;
  return shareOf(top.value, bottom.value, bottom.next);
}
