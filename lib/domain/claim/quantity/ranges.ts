import { type Amount, readAmount } from '@/lib/domain/claim/quantity/amount';
import type { QuantityWords } from '@/lib/domain/claim/quantity/languages';
import { follows, isGlued, type Token } from '@/lib/domain/claim/quantity/tokens';

/** Both ends of a range in the same unit, and where it begins. */
export type FoundRange = {
  first: Amount;
  last: Amount;
  from: number;
  /** Two figures with nothing between them: “rose from 5 to 10 percent”. */
  isSeparate: boolean;
};

/**
 * The other end of a range that a first amount begins: “5 to 10 million”, “between 5% and 10%”,
 * “$5–10bn”, “five or six”. `score` for figures that only look like one: “3–2”.
 */
export function readRangeEnd(
  tokens: readonly Token[],
  first: Amount,
  words: QuantityWords,
): FoundRange | 'score' | null {
  // “18- to 24-year-olds”
  const isSuspended = tokens[first.next]?.text === '-' && tokens[first.next + 1]?.text === 'to';
  const middle = first.next + (isSuspended ? 1 : 0);
  const joint = tokens[middle];
  const before = tokens[first.from - 1]?.text ?? '';
  if (!follows(joint)) return null;
  const isBetween = joint.text === 'and' && (before === 'between' || before === 'zwischen');
  const isTo = words.to.has(joint.text);
  const isOr = joint.text === 'or';
  if (!isBetween && !isTo && !isOr) return null;
  const isDash = joint.kind === 'mark';
  const money = isDash && first.kind === 'money' ? first.unit : undefined;
  const last = readAmount(tokens, middle + 1, words, money);
  if (!last || last.value === null || !follows(tokens[middle + 1])) return null;
  if (isDash && isGlued(joint) !== isGlued(tokens[last.from])) return null;
  if (joint.text === '—' && !isGlued(joint)) return null;
  const scaled = inSameUnit(first, last);
  if (!scaled) return null;
  const opens = before === 'between' || before === 'from' || before === 'zwischen';
  const from = opens ? first.from - 1 : first.from;
  const found = { first: scaled, last: { ...last, unit: scaled.unit }, from };
  if (before === 'from' && hasMoved(tokens, from)) return { ...found, isSeparate: true };
  if (scaled.value >= last.value) {
    const isScore = !isBetween && !isOr && first.isBare && last.isBare;
    return isScore ? 'score' : null;
  }
  if (isOr && !isNextTo(scaled.value, last.value)) return null;
  return { ...found, isSeparate: false };
}

/** Whether the words before a range say that something went from one end to the other. */
const hasMoved = (tokens: readonly Token[], from: number): boolean =>
  tokens.slice(Math.max(0, from - 6), from).some(({ text }) => MOVES.test(text));

const MOVES =
  /^(?:rise|rises|rose|risen|rising|fall|falls|fell|fallen|falling|grew|grow|grown|growing|dropp?e?d?|declined?|increased?|decreased?|climbed|went|gone|goes|moved|raised?|raising|cut|cuts|reduced?|changed?|up|down|jumped|shrank|shrunk|lowered|expanded|doubled|tripled|slashed)$/;

const isNextTo = (one: number, other: number) => other - one === 1 || (other - one) / one <= 0.5;

/** The first amount, with the unit and the magnitude that only the last one states. */
function inSameUnit(first: Amount, last: Amount): Amount | null {
  const isSame =
    first.unit.canonical === last.unit.canonical && first.unit.factor === last.unit.factor;
  const takesUnit = first.kind === 'count';
  if (!isSame && !takesUnit) return null;
  const borrows =
    first.power === 0 && last.power > 0 && first.value < last.value / 10 ** last.power;
  const power = borrows ? last.power : 0;
  const stated = borrows && first.value < 10 && first.place === 1 ? 0.1 : first.place;
  return {
    ...first,
    kind: last.kind,
    unit: last.unit,
    value: Number(`${first.value}e${power}`),
    place: stated * 10 ** power,
  };
}
