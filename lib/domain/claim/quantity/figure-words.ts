import { currencyName } from '@/lib/domain/claim/quantity/currencies';
import type { Quantity, QuantityBound, QuantityUnit } from '@/lib/domain/claim/quantity/quantity';
import { dateWords } from '@/lib/domain/report/words';

const HEDGES: Record<QuantityBound, string> = {
  exact: '',
  range: '',
  about: 'about ',
  nearly: 'nearly ',
  'just-over': 'just over ',
  'more-than': 'more than ',
  'at-least': 'at least ',
  'less-than': 'less than ',
  'at-most': 'at most ',
};
const DATE_HEDGES: Partial<Record<QuantityBound, string>> = {
  about: 'about ',
  'more-than': 'after ',
  'at-least': 'since ',
  'less-than': 'before ',
  'at-most': 'up to ',
};

const SIZES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
] as const;

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const small = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 4 });
const scaled = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3 });

/** “13,000”, “2.5 million”, “33.33”: in full where a thousandth of a million does not tell all. */
export function numberWords(value: number): string {
  for (const [size, name] of SIZES) {
    const count = value / size;
    if (Math.abs(count) < 1) continue;
    const isExact = Math.abs(Math.round(count * 1000) - count * 1000) < 1e-6;
    if (isExact && Math.abs(count) < 1000) return `${scaled.format(count)} ${name}`;
  }
  return Math.abs(value) >= 1000 ? whole.format(value) : small.format(value);
}

/**
 * A quantity with all figures written alike: “more than 13,000 servicemen”, “about 1 trillion US
 * dollars”, “August 2021”. In another unit, when one is given: “160.9 km” of “100 miles”.
 */
export function quantityWords(quantity: Quantity, unit: QuantityUnit = quantity.unit): string {
  const { kind, low, high, bound } = quantity;
  if (kind === 'date') return datesWords(quantity);
  if (kind === 'ordinal') return `${ordinalWords(low ?? 0)} ${quantity.noun ?? ''}`.trim();
  const inUnit = (value: number) => numberWords((value - unit.offset) / unit.factor);
  const ends = low !== null && high !== null && low !== high ? [low, high] : [low ?? high ?? 0];
  const figures = ends.map(inUnit).join(' to ');
  return `${HEDGES[bound]}${figures}${unitWords(quantity, unit)}`;
}

/** “1st”, “12th”, “23rd” */
function ordinalWords(value: number): string {
  const isTeen = Math.trunc((value % 100) / 10) === 1;
  const ending = isTeen ? undefined : ['th', 'st', 'nd', 'rd'][value % 10];
  return `${value}${ending ?? 'th'}`;
}

function unitWords({ kind, noun }: Quantity, { canonical, written }: QuantityUnit): string {
  const [, per] = canonical.split('/');
  const rate = per && kind !== 'measure' ? ` per ${per}` : '';
  if (kind === 'share') return noun ? `% of ${noun}` : '%';
  if (kind === 'count') return `${noun ? ` ${noun}` : ''}${rate}`;
  if (kind === 'money') return ` ${currencyName(canonical.split('/')[0] ?? '')}${rate}`;
  return ` ${written}`;
}

const DAY_MS = 86_400_000;
const isoOf = (day: number) => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** “August 2021” of all its days, “2021”, “2018 to 2021”, “9 to 13 August 2021”. */
function datesWords({ low, high, bound, unit }: Quantity): string {
  const words =
    low === null || high === null
      ? openWords(isoOf(low ?? high ?? 0), bound)
      : periodWords(isoOf(low), isoOf(high));
  const shown = unit.canonical === 'day' ? words : words.replaceAll(/ \d{4}\b/g, '');
  return `${DATE_HEDGES[bound] ?? ''}${shown}`;
}

/** Of an open date only one end is left: that of a year or a month where it is one. */
function openWords(day: string, bound: QuantityBound): string {
  const isStart = bound === 'at-least' || bound === 'less-than';
  if (day.endsWith(isStart ? '-01-01' : '-12-31')) return day.slice(0, 4);
  const isOfMonth = isStart ? day.endsWith('-01') : isLastDay(day);
  return isOfMonth ? monthWords(day) : dateWords(day);
}

function periodWords(first: string, last: string): string {
  const [year, endYear] = [first.slice(0, 4), last.slice(0, 4)];
  if (first.endsWith('-01-01') && last.endsWith('-12-31')) {
    return year === endYear ? year : `${year} to ${endYear}`;
  }
  if (first === last) return dateWords(first);
  const isOneMonth = first.slice(0, 7) === last.slice(0, 7);
  if (isOneMonth && first.endsWith('-01') && isLastDay(last)) return monthWords(first);
  const from = isOneMonth ? String(Number(first.slice(8))) : dateWords(first);
  return `${from} to ${dateWords(last)}`;
}

const monthWords = (day: string) => dateWords(day).replace(/^\d+ /, '');

const isLastDay = (day: string) =>
  isoOf(Date.parse(`${day}T00:00:00Z`) / DAY_MS + 1).endsWith('-01');
