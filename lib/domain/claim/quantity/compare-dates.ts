import { meet, type Outcome } from '@/lib/domain/claim/quantity/intervals';
import type { Quantity } from '@/lib/domain/claim/quantity/quantity';

type Ends = Pick<Quantity, 'low' | 'high' | 'bound'>;

const DAY_MS = 86_400_000;
/** A day of the year is set in this one, which has all of them. */
const YEARLESS = 2000;
const LONGEST_WITHOUT_YEAR = 31;

/**
 * Two dates: a day within a month that is stated agrees with it, one within a range of two dates is
 * only possible. Without a year, days of any year are compared.
 */
export function compareDates(one: Quantity, other: Quantity): Outcome {
  const isYearless = one.unit.canonical !== other.unit.canonical;
  const first = isYearless ? withoutYear(one) : one;
  const second = isYearless ? withoutYear(other) : other;
  if (!first || !second) return 'not-comparable';
  if (first.low === second.low && first.high === second.high) {
    return isYearless ? 'agree-rounded' : sameDays(first, second);
  }
  if (holds(first, second) || holds(second, first)) return 'agree-rounded';
  const isMet = meet(first, slackOf(first), second, slackOf(second));
  if (isMet && first.bound === 'about' && isClosed(second)) return 'agree-rounded';
  if (isMet && second.bound === 'about' && isClosed(first)) return 'agree-rounded';
  return isMet ? 'overlap' : 'differ';
}

/** “after 2014” and “in 2014” have an end in common and nothing else. */
const sameDays = (one: Ends, other: Ends): Outcome =>
  one.bound === other.bound || isClosed(one) ? 'agree' : 'overlap';

const isClosed = ({ low, high }: Ends) => low !== null && high !== null;

/** Whether a day, a month or a year has the other date within it. A range has only what is between. */
function holds(whole: Ends, part: Ends): boolean {
  if (whole.bound === 'range' || whole.low === null || part.low === null) return false;
  if (whole.high === null || part.high === null) return false;
  return whole.low <= part.low && part.high <= whole.high;
}

/** “about 1990” leaves open as much again on either side. */
function slackOf({ low, high, bound }: Ends) {
  const length = bound === 'about' && low !== null && high !== null ? high - low + 1 : 0;
  return { below: length, above: length };
}

/** The same days of the year 2000; null for what is longer than a month or open. */
function withoutYear(quantity: Quantity): Ends | null {
  const { low, high, unit, bound } = quantity;
  if (unit.canonical !== 'day') return quantity;
  if (low === null || high === null || high - low >= LONGEST_WITHOUT_YEAR) return null;
  const begin = dayOfYear(low);
  return { low: begin, high: begin + high - low, bound };
}

function dayOfYear(day: number): number {
  const date = new Date(day * DAY_MS);
  return Date.UTC(YEARLESS, date.getUTCMonth(), date.getUTCDate()) / DAY_MS;
}
