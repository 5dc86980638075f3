import { readCurrencySign } from '@/lib/domain/claim/quantity/currencies';
import type { QuantityWords } from '@/lib/domain/claim/quantity/languages';
import { isName } from '@/lib/domain/claim/quantity/not-a-quantity';
import { isKnown, isPlural, readNoun } from '@/lib/domain/claim/quantity/nouns';
import { readNumber } from '@/lib/domain/claim/quantity/number';
import type { StatedNumber } from '@/lib/domain/claim/quantity/number-words';
import type { QuantityKind, QuantityUnit } from '@/lib/domain/claim/quantity/quantity';
import { follows, isGlued, type Token } from '@/lib/domain/claim/quantity/tokens';
import { readUnit, THINGS } from '@/lib/domain/claim/quantity/units';

/** A number with its unit, before anything is made of the words around it. */
export type Amount = {
  kind: QuantityKind;
  unit: QuantityUnit;
  /** In written units. */
  value: number;
  place: number;
  power: number;
  /** Whether a currency sign, a unit or a magnitude stands with it. */
  isMarked: boolean;
  isBare: boolean;
  isInWords: boolean;
  /** The first token of it, and the first behind it. */
  from: number;
  next: number;
};

/**
 * The amount that begins at a token; `value: null` with where to go on for digits that make none.
 * `money` is the currency of a figure that has no sign of its own.
 */
export function readAmount(
  tokens: readonly Token[],
  from: number,
  words: QuantityWords,
  money?: QuantityUnit,
): Amount | { value: null; next: number } | null {
  const sign = readCurrencySign(tokens, from) ?? (money ? { unit: money, next: from } : null);
  const minus = sign ? 0 : minusAt(tokens, from);
  const start = sign?.next ?? from + minus;
  const number = readNumber(tokens, start, words);
  if (!number || number.value === null) return number;
  if (minus > 0 && number.isInWords) return null;
  const scaled = sign || isMillions(tokens, number.next) ? withLetter(tokens, number) : number;
  const found = sign ? null : readUnit(tokens, scaled.next, words, scaled);
  const unit = sign?.unit ?? found?.unit ?? THINGS;
  return {
    kind: sign ? 'money' : (found?.kind ?? 'count'),
    unit,
    value: minus > 0 ? -scaled.value : scaled.value,
    place: scaled.place,
    power: scaled.power,
    isMarked: sign !== null || found !== null || scaled.power > 0,
    isBare: scaled.isBare && !sign && !found,
    isInWords: scaled.isInWords,
    from,
    next: found?.next ?? scaled.next,
  };
}

/** “-5”, “−5”, “minus 5”: a hyphen only where a space and no space make it a sign. */
function minusAt(tokens: readonly Token[], from: number): number {
  const [sign, digits] = tokens.slice(from, from + 2);
  if (digits?.kind !== 'digits') return 0;
  if (sign?.text === 'minus') return 1;
  const isSign = sign?.text === '-' || sign?.text === '−';
  const isApart = from === 0 || !isGlued(sign) || tokens[from - 1]?.text === '(';
  return isSign && isApart && isGlued(digits) ? 1 : 0;
}

/** “5m people”, not “5m long” */
const isMillions = (tokens: readonly Token[], at: number) =>
  tokens[at]?.text === 'm' && follows(tokens[at + 1]) && isCounted(tokens[at + 1]?.text ?? '');

const isCounted = (word: string) => isPlural(word) || isKnown(word);

const LETTERS = new Map([
  ['m', 6],
  ['b', 9],
  ['t', 12],
]);

/** “$5m” and “$5b”: behind a currency sign a small letter is no unit. */
function withLetter(tokens: readonly Token[], number: StatedNumber): StatedNumber {
  const letter = tokens[number.next];
  const power = LETTERS.get(letter?.text ?? '');
  if (!power || number.power > 0 || !isGlued(letter)) return number;
  return {
    ...number,
    value: Number(`${number.value}e${power}`),
    place: scaledPlace(number, power),
    next: number.next + 1,
    isBare: false,
    power,
  };
}

/** The zeros that a magnitude brings do not count as stated, as in any whole number. */
function scaledPlace({ value, place }: StatedNumber, power: number): number {
  const least = value >= 10 || place < 1 ? place : 0.1;
  return least * 10 ** power;
}

type Counting = Pick<Amount, 'kind' | 'unit' | 'value' | 'power' | 'isInWords' | 'next'>;

/** What an amount counts, with the unit of a rate: “cars” of “40,000 cars a day”. */
export function readCounted(tokens: readonly Token[], amount: Counting, words: QuantityWords) {
  const { kind, unit, next } = amount;
  let noun: string | null = null;
  let end = next;
  if (kind === 'count') {
    const found = readNoun(tokens, next, amount.value === 1) ?? nounBehindOf(tokens, amount);
    noun = found?.noun ?? null;
    end = found?.next ?? next;
  } else if (kind === 'share') {
    const of = tokens[next]?.text === 'of' ? 1 : 0;
    const article = ARTICLES.test(tokens[next + of]?.text ?? '') ? 1 : 0;
    const isWhole = of + article > 0 || unit.written !== '%';
    noun = isWhole ? (readNoun(tokens, next + of + article, false)?.noun ?? null) : null;
  }
  const rate = kind === 'share' || kind === 'ordinal' ? null : readRate(tokens, end, words);
  return {
    noun,
    unit: rate ? { ...unit, canonical: `${unit.canonical}/${rate.per}` } : unit,
    next: rate?.next ?? end,
    counts: noun !== null,
  };
}

const ARTICLES = /^(?:the|all|its|their|our|these|those)$/;

/** “millions of people”, “2 million of the voters” */
function nounBehindOf(tokens: readonly Token[], { next, power, isInWords }: Counting) {
  if (tokens[next]?.text !== 'of' || !(power > 0 || isInWords)) return null;
  return readNoun(tokens, next + 1, false);
}

const PERS = new Set(
  'second minute hour day week month year person capita head household family child'.split(' '),
);

/** “a day”, “per person”, “/year” behind an amount. */
function readRate(tokens: readonly Token[], at: number, words: QuantityWords) {
  const [joint, per] = tokens.slice(at, at + 2);
  if (!follows(joint) || !follows(per)) return null;
  const isJoint = /^(?:an?|per|each|every|\/|pro|par|por)$/.test(joint.text);
  const name = words.units.get(per.text) ?? per.text;
  return isJoint && PERS.has(name) ? { per: name, next: at + 2 } : null;
}

/** Whether an amount is part of a name, an idiom or a code and counts nothing. */
export function isNoAmount(
  tokens: readonly Token[],
  amount: Amount,
  counted: { noun: string | null; next: number },
  isHedged: boolean,
): boolean {
  const { from, next, isInWords, isBare, isMarked, value } = amount;
  if (isName(tokens, from, next, { isBare, isInWords, counts: counted.noun !== null })) return true;
  if (!isInWords || isMarked || isHedged) return false;
  if (value === 0) return true;
  // “one” is mostly a pronoun; other small words count something that is named, or some of them.
  if (value === 1) return !isKnown(counted.noun ?? '') || isPronoun(tokens, from);
  return value <= 12 && counted.noun === null && tokens[next]?.text !== 'of';
}

const isPronoun = (tokens: readonly Token[], from: number) =>
  /^(?:no|any|each|every|some|this|that|which|the|another)$/.test(tokens[from - 1]?.text ?? '');
