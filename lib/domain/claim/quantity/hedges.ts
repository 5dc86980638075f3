import type { QuantityWords } from '@/lib/domain/claim/quantity/languages';
import type { QuantityBound } from '@/lib/domain/claim/quantity/quantity';
import { follows, isGlued, type Token } from '@/lib/domain/claim/quantity/tokens';

/** Words before “over 10 years” that make it “more than” and not “in the course of”. */
const BEFORE_OVER = new Set(['for', 'well', 'of', 'after', 'lasted', 'took', 'is', 'was', 'just']);
const ADVERBS = new Set(['well', 'far', 'much', 'slightly', 'significantly', 'considerably']);

/** What the words before a figure make of it, and the first of them; null where they make nothing. */
export function hedgeBefore(
  tokens: readonly Token[],
  from: number,
  { hedges }: QuantityWords,
  isDuration: boolean,
): { bound: QuantityBound; from: number } | null {
  for (const { words, bound } of hedges.get(tokens[from - 1]?.text ?? '') ?? []) {
    const first = from - words.length;
    const stands = words.every((word, at) => tokens[first + at]?.text === word);
    if (first < 0 || !stands || !isTogether(tokens, first, from)) continue;
    const previous = tokens[first - 1]?.text ?? '';
    if (isDuration && words[0] === 'over' && !BEFORE_OVER.has(previous)) return null;
    return { bound, from: ADVERBS.has(previous) ? first - 1 : first };
  }
  return null;
}

const isTogether = (tokens: readonly Token[], first: number, from: number) =>
  tokens.slice(first + 1, from + 1).every(follows);

/** “or more”, “or so”, “plus”, “+”. */
export function hedgeBehind(
  tokens: readonly Token[],
  next: number,
): { bound: QuantityBound; next: number } | null {
  const [first, second] = tokens.slice(next, next + 2);
  if (!follows(first)) return null;
  if (first.text === 'or') {
    const bound = BEHIND_OR.get(second?.text ?? '');
    return bound ? { bound, next: next + 2 } : null;
  }
  if (first.text === '+' && isGlued(first)) return { bound: 'at-least', next: next + 1 };
  if (first.text === 'plus' && tokens[next + 1]?.kind !== 'digits') {
    return { bound: 'at-least', next: next + 1 };
  }
  return first.text === '-' && isGlued(first) && second?.text === 'plus'
    ? { bound: 'at-least', next: next + 2 }
    : null;
}

const BEHIND_OR = new Map<string, QuantityBound>([
  ['more', 'at-least'],
  ['greater', 'at-least'],
  ['up', 'at-least'],
  ['so', 'about'],
  ['fewer', 'at-most'],
  ['less', 'at-most'],
]);
