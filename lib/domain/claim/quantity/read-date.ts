import { type Period, readPeriod, yearOf } from '@/lib/domain/claim/quantity/dates';
import type { QuantityWords } from '@/lib/domain/claim/quantity/languages';
import { isKnown, isPlural } from '@/lib/domain/claim/quantity/nouns';
import type { Quantity, QuantityBound } from '@/lib/domain/claim/quantity/quantity';
import { follows, isGlued, type Token } from '@/lib/domain/claim/quantity/tokens';

/** The tokens of a date and what it says; `next` is the first behind it. */
export type FoundDate = {
  from: number;
  next: number;
  quantity: Pick<Quantity, 'kind' | 'low' | 'high' | 'bound' | 'precision' | 'unit' | 'noun'>;
};

export const DAY = { canonical: 'day', written: '', factor: 1, offset: 0 };
/** Of a date that names no year. */
export const DAY_OF_YEAR = { ...DAY, canonical: 'day of the year' };

const PHRASES: Partial<Record<QuantityBound, string>> = {
  'at-least': 'since|seit|depuis|desde|с',
  'more-than': 'after|following|post|nach|après|después de|после',
  'less-than': 'before|prior to|ahead of|pre|vor|avant|antes de|до',
  'at-most': "until|till|through|by|up to|no later than|bis|jusqu'en|hasta",
  about: 'about|around|roughly|circa|c .|~|um|vers|около',
};
const phrases = Object.entries(PHRASES)
  .flatMap(([bound, list]) =>
    list.split('|').map((phrase) => ({ bound: bound as QuantityBound, words: phrase.split(' ') })),
  )
  .sort((one, other) => other.words.length - one.words.length);

/** A month is the shortest time that has an early part. */
const SHORTEST_PARTED = 27;

/** A part of a time: its first, middle or last two fifths. */
type Share = readonly [number, number];
const FIRST: Share = [0, 0.4];
const MIDDLE: Share = [0.3, 0.7];
const LAST: Share = [0.6, 1];
const PARTS = new Map([
  ['early', FIRST],
  ['mid', MIDDLE],
  ['late', LAST],
]);
const ENDS = new Map([
  ['beginning', FIRST],
  ['start', FIRST],
  ['middle', MIDDLE],
  ['end', LAST],
]);

/** The date at a token, with the words before it that belong to it; null for other figures. */
export function readDate(
  tokens: readonly Token[],
  at: number,
  words: QuantityWords,
): FoundDate | null {
  const period = readPeriod(tokens, at, words);
  if (!period || !isDate(tokens, at, period)) return null;
  const part = period.high - period.low >= SHORTEST_PARTED ? partBefore(tokens, at) : null;
  const { low, high } = part ? narrowed(period, part.share) : period;
  const range = rangeFrom(tokens, part?.from ?? at, { ...period, low, high }, words);
  if (range) return range;
  const before = boundBefore(tokens, part?.from ?? at);
  const behind = tokens[period.next]?.text ?? '';
  const isOnwards = /^(?:on|onwards?)$/.test(behind) && tokens[at - 1]?.text === 'from';
  const { bound, from } = isOnwards ? { bound: 'at-least' as const, from: at - 1 } : before;
  return {
    from,
    next: period.next + (isOnwards ? 1 : 0),
    quantity: dated(
      bound === 'exact' && period.isRange ? 'range' : bound,
      low,
      high,
      period.hasYear,
    ),
  };
}

function dated(bound: QuantityBound, low: number, high: number, hasYear: boolean) {
  const isOpenAbove = bound === 'at-least' || bound === 'more-than';
  const isOpenBelow = bound === 'at-most' || bound === 'less-than';
  const after = bound === 'more-than' ? high : low;
  const before = bound === 'less-than' ? low : high;
  return {
    kind: 'date' as const,
    low: isOpenBelow ? null : after,
    high: isOpenAbove ? null : before,
    bound,
    precision: 0,
    unit: hasYear ? DAY : DAY_OF_YEAR,
    noun: null,
  };
}

function narrowed({ low, high }: Period, [from, to]: Share) {
  const length = high - low + 1;
  return { low: low + Math.round(length * from), high: low + Math.round(length * to) - 1 };
}

/** “early”, “mid-”, “the end of” before a date. */
function partBefore(tokens: readonly Token[], at: number) {
  const text = (back: number) => tokens[at - back]?.text ?? '';
  if (!follows(tokens[at])) return null;
  let back = text(1) === '-' || text(1) === 'of' ? 1 : 0;
  if (text(1) === 'the' && text(2) === 'of') back = 2;
  const share = (text(back) === 'of' ? ENDS : PARTS).get(text(back + 1));
  return share ? { share, from: at - back - 1 } : null;
}

function boundBefore(tokens: readonly Token[], at: number): { bound: QuantityBound; from: number } {
  const hyphen = tokens[at - 1]?.text === '-' && isGlued(tokens[at - 1]) ? 1 : 0;
  const article = tokens[at - 1]?.text === 'the' ? 1 : 0;
  const end = at - hyphen - article;
  for (const { bound, words } of phrases) {
    const first = end - words.length;
    if (first < 0 || !words.every((word, index) => tokens[first + index]?.text === word)) continue;
    if (tokens.slice(first + 1, at + 1).every(follows)) return { bound, from: first };
  }
  return { bound: 'exact', from: at };
}

/** “2018 to 2021”, “between March and May 2021”. */
function rangeFrom(
  tokens: readonly Token[],
  at: number,
  first: Period,
  words: QuantityWords,
): FoundDate | null {
  const joint = tokens[first.next];
  const before = tokens[at - 1]?.text ?? '';
  const isAnd = joint?.text === 'and' && before === 'between';
  const joins =
    words.to.has(joint?.text ?? '') || /^(?:through|until|till)$/.test(joint?.text ?? '');
  if (!follows(joint) || !(isAnd || joins) || !follows(tokens[first.next + 1])) return null;
  const article = tokens[first.next + 1]?.text === 'the' ? 1 : 0;
  const last = readPeriod(tokens, first.next + 1 + article, words);
  if (!last || last.hasYear !== first.hasYear || last.high < first.low) return null;
  if (!isDate(tokens, first.next + 1 + article, last)) return null;
  return {
    from: before === 'between' || before === 'from' ? at - 1 : at,
    next: last.next,
    quantity: dated('range', first.low, last.high, first.hasYear),
  };
}

const YEAR_WORDS = new Set(
  `in since by until till before after during of from to through between and the early late mid
  around about circa fall spring summer winter autumn year - – — ( , ‑ en im seit depuis desde с в`.split(
    /\s+/,
  ),
);
/** Words with a capital that are no name when a year stands behind them. */
const NO_NAMES =
  /^(?:a|an|his|her|its|their|this|that|on|in|since|by|until|before|after|during|from|the|between|early|late|mid|fall|spring|summer|winter|autumn|and|christmas|easter|of)$/;

/** Tells a year from a count (“2000 people”) and from a part of a name (“Vision 2030”). */
function isDate(tokens: readonly Token[], at: number, { next }: Period): boolean {
  const year = next === at + 1 ? yearOf(tokens[at]) : null;
  if (year === null) return true;
  const before = tokens[at - 1];
  const behind = tokens[next];
  if (isGlued(behind) && (behind?.kind === 'word' || behind?.text === '%')) return false;
  if (behind?.kind === 'mark' && /^[.,]$/.test(behind.text) && isGlued(tokens[next + 1])) {
    if (tokens[next + 1]?.kind === 'digits' && isGlued(behind)) return false;
  }
  if (before && follows(tokens[at])) {
    const isOwner = before.text.endsWith("'s");
    if (before.isCapitalised && !isOwner && !NO_NAMES.test(before.text)) return false;
    if (YEAR_WORDS.has(before.text)) return true;
  }
  const noun = follows(behind) && behind.kind === 'word' ? behind.text : '';
  return noun.endsWith("'s") || !(isPlural(noun) || isKnown(noun));
}
