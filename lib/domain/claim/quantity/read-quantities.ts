import {
  type Amount,
  isNoAmount,
  readAmount,
  readCounted,
} from '@/lib/domain/claim/quantity/amount';
import { changeOf } from '@/lib/domain/claim/quantity/changes';
import { hedgeBefore, hedgeBehind } from '@/lib/domain/claim/quantity/hedges';
import { type QuantityWords, wordsOfLanguage } from '@/lib/domain/claim/quantity/languages';
import { skipCode } from '@/lib/domain/claim/quantity/not-a-quantity';
import { readOrdinal } from '@/lib/domain/claim/quantity/ordinals';
import type { Quantity, QuantityBound, QuantityUnit } from '@/lib/domain/claim/quantity/quantity';
import { readRangeEnd } from '@/lib/domain/claim/quantity/ranges';
import { readDate } from '@/lib/domain/claim/quantity/read-date';
import { readShare } from '@/lib/domain/claim/quantity/shares';
import { type Token, tokensOf } from '@/lib/domain/claim/quantity/tokens';
import { readVague } from '@/lib/domain/claim/quantity/vague';

/** What was found, and the first token behind it. */
type Found = { quantities: Unplaced[]; next: number };
type Unplaced = Omit<Quantity, 'start' | 'end' | 'words'> & { from: number; next: number };

/**
 * Every quantity that a text states, in its order; none overlaps another. `language` is a BCP 47 tag:
 * it says how digits are parted where that cannot be told from them. Takes time in proportion to the
 * text.
 */
export function readQuantities(text: string, language = 'en'): Quantity[] {
  const tokens = tokensOf(text);
  const words = wordsOfLanguage(language);
  const quantities: Quantity[] = [];
  let behind = 0;
  for (let at = 0; at < tokens.length; ) {
    const found = readAt(tokens, at, words);
    for (const { from, next, ...quantity } of found?.quantities ?? []) {
      const start = tokens[Math.max(from, behind)]?.start ?? 0;
      const end = tokens[next - 1]?.end ?? start;
      quantities.push({ ...quantity, start, end, words: text.slice(start, end) });
      behind = next;
    }
    at = Math.max(at + 1, found?.next ?? 0);
  }
  return quantities;
}

function readAt(tokens: readonly Token[], at: number, words: QuantityWords): Found | null {
  const date = readDate(tokens, at, words);
  if (date) {
    const { from, next, quantity } = date;
    return { quantities: [{ ...quantity, change: null, from, next }], next };
  }
  const ordinal = readOrdinal(tokens, at);
  if (ordinal)
    return { quantities: ordinal.quantity ? [ordinal.quantity] : [], next: ordinal.next };
  const share = shareAt(tokens, at, words);
  if (share) return share;
  const vague = readVague(tokens, at, words);
  if (vague) return { quantities: [vague], next: vague.next };
  const code = tokens[at]?.kind === 'digits' ? skipCode(tokens, at) : null;
  if (code !== null) return { quantities: [], next: code };
  const amount = readAmount(tokens, at, words);
  if (!amount) return null;
  if (amount.value === null) return { quantities: [], next: amount.next };
  return amountAt(tokens, amount, words);
}

/** A fraction, where the words before or behind it make it one. */
function shareAt(tokens: readonly Token[], at: number, words: QuantityWords): Found | null {
  const share = readShare(tokens, at, words);
  if (!share) return null;
  const hedge = hedgeBefore(tokens, at, words, false);
  if (share.needsHedge && !hedge) return null;
  const { value, precision, next } = share;
  const unit = { canonical: 'percent', written: '', factor: 1, offset: 0 };
  const counted = { kind: 'share' as const, unit, value, power: 0, isInWords: true, next };
  const { noun } = readCounted(tokens, counted, words);
  const ends = stated(value, precision * 2, unit, hedge?.bound ?? 'exact');
  const from = hedge?.from ?? at;
  const change = changeOf(tokens, from, next);
  return { quantities: [{ kind: 'share', ...ends, unit, noun, change, from, next }], next };
}

function amountAt(tokens: readonly Token[], first: Amount, words: QuantityWords): Found {
  const range = readRangeEnd(tokens, first, words);
  if (range === 'score') return { quantities: [], next: first.next + 2 };
  const last = range?.last ?? first;
  const { hedge, counted, next } = aroundOf(tokens, first, last, words);
  const isMarked = first.isMarked || range !== null;
  if (isNoAmount(tokens, { ...first, isMarked }, counted, hedge !== null)) {
    return { quantities: [], next: last.next };
  }
  const { unit, noun } = counted;
  const common = { kind: last.kind, unit, noun, change: null };
  if (range?.isSeparate) {
    const ends = [range.first, last].map(({ value, place }) => stated(value, place, unit, 'exact'));
    const [low, high] = ends as [Ends, Ends];
    return {
      quantities: [
        { ...common, ...low, from: first.from, next: first.next },
        { ...common, ...high, from: last.from, next },
      ],
      next,
    };
  }
  const from = Math.min(range?.from ?? first.from, hedge?.from ?? first.from);
  const ends = range
    ? ranged(range.first, last, unit)
    : stated(last.value, last.place, unit, hedge?.bound ?? 'exact');
  const change = changeOf(tokens, from, next) ?? changeOf(tokens, from, last.next);
  return { quantities: [{ ...common, ...ends, change, from, next }], next };
}

/** What stands around an amount: its hedge, before or behind it, and what it counts. */
function aroundOf(tokens: readonly Token[], first: Amount, last: Amount, words: QuantityWords) {
  const before = hedgeBefore(tokens, first.from, words, last.unit.canonical === 's');
  const direct = hedgeBehind(tokens, last.next);
  // “10,000 or more troops”
  const counted = readCounted(tokens, direct ? { ...last, next: direct.next } : last, words);
  const after = direct ?? hedgeBehind(tokens, counted.next);
  const bound = after?.bound ?? before?.bound;
  return {
    hedge: bound ? { bound, from: before?.from ?? first.from } : null,
    counted,
    next: Math.max(counted.next, after?.next ?? 0),
  };
}

type Ends = Pick<Quantity, 'low' | 'high' | 'bound' | 'precision'>;

const inUnits = ({ factor, offset }: QuantityUnit, value: number) => value * factor + offset;

function endsOf(bound: QuantityBound, value: number) {
  return {
    low: bound === 'less-than' || bound === 'at-most' ? null : value,
    high: bound === 'more-than' || bound === 'at-least' ? null : value,
  };
}

function stated(value: number, place: number, unit: QuantityUnit, bound: QuantityBound): Ends {
  const ends = endsOf(bound, inUnits(unit, value));
  return { ...ends, bound, precision: (place / 2) * unit.factor };
}

function ranged(first: Amount, last: Amount, unit: QuantityUnit): Ends {
  return {
    low: inUnits(unit, first.value),
    high: inUnits(unit, last.value),
    bound: 'range',
    precision: (Math.min(first.place, last.place) / 2) * unit.factor,
  };
}
