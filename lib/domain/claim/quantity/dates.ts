import type { QuantityWords } from '@/lib/domain/claim/quantity/languages';
import { isPlural } from '@/lib/domain/claim/quantity/nouns';
import { readNumberWords } from '@/lib/domain/claim/quantity/number-words';
import { follows, isGlued, type Token } from '@/lib/domain/claim/quantity/tokens';

/**
 * A day or a longer time, as days since 1970-01-01, both ends included. Without a year it is set in
 * the year 2000. `next` is the first token behind it.
 */
export type Period = {
  low: number;
  high: number;
  hasYear: boolean;
  /** Whether both ends are named: “9–13 August”. */
  isRange: boolean;
  next: number;
};

const DAY_MS = 86_400_000;
const YEARLESS = 2000;

const dayNumber = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / DAY_MS;

const years = (first: number, last: number, next: number): Period => ({
  low: dayNumber(first, 1, 1),
  high: dayNumber(last, 12, 31),
  hasYear: true,
  isRange: false,
  next,
});

/** The date that begins at a token, or null. */
export function readPeriod(
  tokens: readonly Token[],
  from: number,
  words: QuantityWords,
): Period | null {
  return (
    readIso(tokens, from) ??
    readDayFirst(tokens, from, words) ??
    readMonthFirst(tokens, from, words) ??
    readNamedDay(tokens, from) ??
    readDecade(tokens, from) ??
    readCentury(tokens, from) ??
    readSpokenYear(tokens, from) ??
    readYear(tokens, from)
  );
}

/** “2021-08-09” */
function readIso(tokens: readonly Token[], from: number): Period | null {
  const [year, dash, month, dash2, day] = tokens.slice(from, from + 5);
  if (yearOf(year) === null || dash?.text !== '-' || dash2?.text !== '-') return null;
  if (![dash, month, dash2, day].every(isGlued)) return null;
  if (!isTwoDigits(month) || !isTwoDigits(day)) return null;
  return dayPeriod(Number(year?.text), Number(month.text), Number(day.text), from + 5);
}

const isTwoDigits = (token: Token | undefined): token is Token =>
  token?.kind === 'digits' && token.text.length === 2;

/** “9 August 2021”, “9th of August”, “9–13 August 2021”. */
function readDayFirst(tokens: readonly Token[], from: number, words: QuantityWords): Period | null {
  const first = readDay(tokens, from);
  if (!first) return null;
  let last = first;
  if (words.to.has(tokens[first.next]?.text ?? '')) {
    last = readDay(tokens, first.next + 1) ?? first;
  }
  const skipped = ['of', '.', 'de'].includes(tokens[last.next]?.text ?? '') ? 1 : 0;
  const month = monthAt(tokens, last.next + skipped, words);
  if (!month || !follows(tokens[last.next + skipped])) return null;
  return daysOf(first.day, last.day, month.month, yearBehind(tokens, month.next));
}

/** “August 2021”, “August 9, 2021”, “Aug. 9–13, 2021”, “August 9”. */
function readMonthFirst(
  tokens: readonly Token[],
  from: number,
  words: QuantityWords,
): Period | null {
  const month = monthAt(tokens, from, words);
  if (!month || !follows(tokens[month.next])) return null;
  const year = yearBehind(tokens, month.next);
  if (year.year !== null) {
    const { low } = dayPeriod(year.year, month.month, 1, 0) ?? { low: 0 };
    const high = dayNumber(year.year, month.month + 1, 0);
    return { low, high, hasYear: true, isRange: false, next: year.next };
  }
  const article = tokens[month.next]?.text === 'the' ? 1 : 0;
  const first = readDay(tokens, month.next + article);
  if (!first) return null;
  const to = tokens[first.next]?.text ?? '';
  const last = (words.to.has(to) ? readDay(tokens, first.next + 1) : null) ?? first;
  const found = yearBehind(tokens, last.next);
  const isCounting =
    found.year === null && tokens[from - 1]?.text === 'in' && countsOn(tokens[last.next]);
  return isCounting ? null : daysOf(first.day, last.day, month.month, found);
}

/** “In May 30 people …”: the figure goes with what follows. */
const countsOn = (token: Token | undefined) =>
  token?.kind === 'word' && follows(token) && isPlural(token.text);

/** The attacks of 11 September 2001 are called by their date. */
function readNamedDay(tokens: readonly Token[], from: number): Period | null {
  const [month, slash, day] = tokens.slice(from, from + 3);
  const isNamed = month?.text === '9' && slash?.text === '/' && day?.text === '11';
  if (!isNamed || !isGlued(slash) || !isGlued(day) || tokens[from + 3]?.text === '/') return null;
  return dayPeriod(2001, 9, 11, from + 3);
}

/** “1990s”, “’90s” */
function readDecade(tokens: readonly Token[], from: number): Period | null {
  const short = tokens[from]?.text === "'" || tokens[from]?.text === '’' ? 1 : 0;
  const [figure, suffix] = tokens.slice(from + short, from + short + 2);
  if (figure?.kind !== 'digits' || suffix?.text !== 's' || !isGlued(suffix)) return null;
  const year = short > 0 && figure.text.length === 2 ? Number(`19${figure.text}`) : yearOf(figure);
  if (year === null || year % 10 !== 0) return null;
  return years(year, year + 9, from + short + 2);
}

const ORDINAL_CENTURIES = [
  ['eleventh', 11],
  ['twelfth', 12],
  ['thirteenth', 13],
  ['fourteenth', 14],
  ['fifteenth', 15],
  ['sixteenth', 16],
  ['seventeenth', 17],
  ['eighteenth', 18],
  ['nineteenth', 19],
  ['twentieth', 20],
] as const;
const centuries = new Map<string, number>(ORDINAL_CENTURIES);

/** “the 19th century”, “the twentieth century”; counted from the year 1. */
function readCentury(tokens: readonly Token[], from: number): Period | null {
  const [first, second] = tokens.slice(from, from + 2);
  const named = centuries.get(first?.text ?? '');
  const isFigure = first?.kind === 'digits' && isOrdinalSuffix(second);
  const number = isFigure ? Number(first.text) : named;
  let next = from + (isFigure ? 2 : 1);
  if (tokens[next]?.text === '-') next += 1;
  const noun = tokens[next]?.text;
  if (!number || number < 11 || number > 21) return null;
  if (noun !== 'century' && noun !== 'centuries') return null;
  return years((number - 1) * 100 + 1, number * 100, next + 1);
}

/** “nineteen sixty-one” */
function readSpokenYear(tokens: readonly Token[], from: number): Period | null {
  const century = SPOKEN.get(tokens[from]?.text ?? '');
  const rest = follows(tokens[from + 1]) ? readNumberWords(tokens, from + 1) : null;
  if (!century || !rest || rest.value < 20 || rest.value > 99) return null;
  return years(century * 100 + rest.value, century * 100 + rest.value, rest.next);
}

const SPOKEN = new Map([
  ['eighteen', 18],
  ['nineteen', 19],
  ['twenty', 20],
]);

function readYear(tokens: readonly Token[], from: number): Period | null {
  const year = yearOf(tokens[from]);
  if (year === null) return null;
  const [mark, figure] = tokens.slice(from + 1, from + 3);
  const isShort = figure?.kind === 'digits' && isGlued(mark) && isGlued(figure);
  if (isShort && figure.text.length === 2 && /^[-–/]$/.test(mark?.text ?? '')) {
    const last = Math.trunc(year / 100) * 100 + Number(figure.text);
    if (last > year && tokens[from + 3]?.text !== '-') {
      return { ...years(year, last, from + 3), isRange: true };
    }
  }
  return years(year, year, from + 1);
}

/** A year of our time as four digits; null for other figures. */
export function yearOf(token: Token | undefined): number | null {
  if (token?.kind !== 'digits' || token.text.length !== 4) return null;
  const year = Number(token.text);
  return year >= 1100 && year < 2200 ? year : null;
}

export const isOrdinalSuffix = (token: Token | undefined): boolean =>
  token !== undefined && isGlued(token) && /^(?:st|nd|rd|th)$/.test(token.text);

function readDay(tokens: readonly Token[], at: number): { day: number; next: number } | null {
  const token = tokens[at];
  if (token?.kind !== 'digits' || token.text.length > 2 || !follows(token)) return null;
  const day = Number(token.text);
  if (day < 1 || day > 31) return null;
  return { day, next: at + (isOrdinalSuffix(tokens[at + 1]) ? 2 : 1) };
}

/** The month that is named; “May” and “March” are told from what may happen by their capital. */
function monthAt(
  tokens: readonly Token[],
  at: number,
  { months }: QuantityWords,
): { month: number; next: number } | null {
  const token = tokens[at];
  const month = token?.kind === 'word' ? months.get(token.text) : undefined;
  if (!token || !month) return null;
  if (/^(?:may|mar|march)$/.test(token.text) && !token.isCapitalised) return null;
  const stop = tokens[at + 1];
  return { month, next: at + (stop?.text === '.' && isGlued(stop) ? 2 : 1) };
}

function yearBehind(tokens: readonly Token[], at: number): { year: number | null; next: number } {
  const skipped = [',', 'of', 'de'].includes(tokens[at]?.text ?? '') ? 1 : 0;
  const token = tokens[at + skipped];
  const year = follows(token) ? yearOf(token) : null;
  const isYear = year !== null && !(isGlued(token) && skipped === 0);
  return isYear ? { year, next: at + skipped + 1 } : { year: null, next: at };
}

function daysOf(
  first: number,
  last: number,
  month: number,
  { year, next }: { year: number | null; next: number },
): Period | null {
  const begin = dayPeriod(year ?? YEARLESS, month, first, next);
  const end = dayPeriod(year ?? YEARLESS, month, last, next);
  if (!begin || !end || end.low < begin.low) return null;
  return { low: begin.low, high: end.high, hasYear: year !== null, isRange: last > first, next };
}

/** null for a day that no calendar has. */
function dayPeriod(year: number, month: number, day: number, next: number): Period | null {
  const last = dayNumber(year, month + 1, 0) - dayNumber(year, month, 1) + 1;
  if (month < 1 || month > 12 || day < 1 || day > last) return null;
  const low = dayNumber(year, month, day);
  return { low, high: low, hasYear: true, isRange: false, next };
}
