import { placeOfWhole } from '@/lib/domain/claim/quantity/figure';
import { follows, isGlued, type Token } from '@/lib/domain/claim/quantity/tokens';

/** A number as a text states it; `next` is the first token behind it. */
export type StatedNumber = {
  value: number;
  /** The place of the last digit that is stated. */
  place: number;
  next: number;
  /** Digits and nothing else: “2005”, not “2,005” or “two thousand”. */
  isBare: boolean;
  isInWords: boolean;
  /** The power of ten of “million”, or 0. */
  power: number;
};

const list = (words: string) => words.split(' ');

const SMALL = new Map(
  list(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  ).map((word, value) => [word, value]),
);
const TENS = new Map(
  list('twenty thirty forty fifty sixty seventy eighty ninety').map((word, index) => [
    word,
    (index + 2) * 10,
  ]),
);
const LARGE = new Map([
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
]);
/** Words that make a number of “a” and “half a”. */
const UNITS = new Set(['hundred', 'dozen', ...LARGE.keys()]);

/** Longer than any number that is written in words. */
const MOST_WORDS = 30;

type Tally = { total: number; current: number; power: number; isStarted: boolean };

/** The English number in words at a token: “two and a half million”, “a dozen”, “twenty-five”. */
export function readNumberWords(tokens: readonly Token[], from: number): StatedNumber | null {
  const half = halfOf(tokens, from);
  if (half) return half;
  const tally: Tally = { total: 0, current: 0, power: 0, isStarted: false };
  let next = from;
  let part = 0;
  const first = tokens[from]?.text;
  if (first === 'a') {
    const unit = follows(tokens[from + 1]) ? tokens[from + 1]?.text : undefined;
    if (unit === 'couple' && tokens[from + 2]?.text === 'of') return coupleAt(from);
    if (!UNITS.has(unit ?? '')) return null;
    next += 1;
  } else if (UNITS.has(first ?? '')) return null;
  for (let count = 0; count < MOST_WORDS; count++) {
    const at = next + (next > from && tally.current > 0 ? joint(tokens, next) : 0);
    const token = tokens[at];
    if (at > from && !follows(token)) break;
    const text = token?.text ?? '';
    if (tally.isStarted && (text === 'and' || text === 'point')) {
      const added = text === 'and' ? andPart(tokens, at, tally) : pointPart(tokens, at);
      if (!added) break;
      part += added.part;
      next = added.next;
      if (added.part > 0 && !LARGE.has(tokens[next]?.text ?? '')) break;
      continue;
    }
    if (!take(text, tally, part)) break;
    if (LARGE.has(text)) part = 0;
    next = at + 1;
  }
  if (!tally.isStarted) return null;
  const value = tally.total + tally.current + part;
  const place = Number.isInteger(value) ? placeOfWhole(value) : 0.1;
  return { value, place, next, isBare: false, isInWords: true, power: tally.power };
}

/** “a couple of” */
const coupleAt = (from: number): StatedNumber => ({
  value: 2,
  place: 1,
  next: from + 3,
  isBare: false,
  isInWords: true,
  power: 0,
});

/** A hyphen, or none, between two words of a number. */
const joint = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.text === '-' && isGlued(tokens[at]) && isGlued(tokens[at + 1]) ? 1 : 0;

/** Adds a word to what was counted so far; false where it goes no further. */
function take(text: string, tally: Tally, part: number): boolean {
  const small = SMALL.get(text) ?? TENS.get(text);
  const { current } = tally;
  if (small !== undefined) {
    const isBehindTens = current % 100 >= 20 && current % 10 === 0 && small < 10;
    const fits = !tally.isStarted || current + tally.total > 0;
    if (!fits || !(current % 100 === 0 || isBehindTens)) return false;
    if (small === 0 && tally.isStarted) return false;
    tally.current += small;
  } else if (text === 'hundred' && current < 100) {
    tally.current = (current || 1) * 100;
  } else if (text === 'dozen' && current < 100) {
    tally.current = (current || 1) * 12;
  } else {
    const power = LARGE.get(text);
    if (power === undefined) return false;
    if (tally.isStarted && current + part === 0) return false;
    tally.total += (current + part || 1) * 10 ** power;
    tally.current = 0;
    tally.power = Math.max(tally.power, power);
  }
  tally.isStarted = true;
  return true;
}

/** “and fifty” behind a hundred, “and a half” behind anything. */
function andPart(
  tokens: readonly Token[],
  at: number,
  { current, total, power }: Tally,
): { part: number; next: number } | null {
  const [, second, third] = tokens.slice(at, at + 3);
  if (second?.text === 'a' && (third?.text === 'half' || third?.text === 'quarter')) {
    const part = third.text === 'half' ? 0.5 : 0.25;
    return { part: current === 0 && total > 0 ? part * 10 ** power : part, next: at + 3 };
  }
  const value = SMALL.get(second?.text ?? '') ?? TENS.get(second?.text ?? '');
  const takesTens = (current > 0 && current % 100 === 0) || (current === 0 && total > 0);
  return value !== undefined && value > 0 && takesTens ? { part: 0, next: at + 1 } : null;
}

/** “point seven five” */
function pointPart(tokens: readonly Token[], at: number): { part: number; next: number } | null {
  let digits = '';
  while (digits.length < 4) {
    const digit = SMALL.get(tokens[at + 1 + digits.length]?.text ?? '');
    if (digit === undefined || digit > 9) break;
    digits += digit;
  }
  return digits === '' ? null : { part: Number(`0.${digits}`), next: at + 1 + digits.length };
}

/** “half a million”, “a quarter of a million”, “half a dozen”. */
function halfOf(tokens: readonly Token[], from: number): StatedNumber | null {
  const text = (ahead: number) => tokens[from + ahead]?.text ?? '';
  const skipped = text(0) === 'a' ? 1 : 0;
  const part = text(skipped) === 'quarter' ? 0.25 : 0.5;
  if (text(skipped) !== 'half' && text(skipped) !== 'quarter') return null;
  const article = skipped + (text(skipped + 1) === 'of' ? 2 : 1);
  if (text(article) !== 'a') return null;
  const unit = text(article + 1);
  const power = LARGE.get(unit) ?? 0;
  if (power === 0 && unit !== 'dozen') return null;
  const value = part * (power === 0 ? 12 : 10 ** power);
  const next = from + article + 2;
  return { value, place: value / 10, next, isBare: false, isInWords: true, power };
}
