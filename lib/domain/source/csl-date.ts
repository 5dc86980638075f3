import type { CslDate } from '@/lib/domain/source/csl';

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

type Parts = number[];

/** The way of Highwire's tags, `2021/08` and `2021/08/24`; `1998/2001` is a range. */
const slashed = /^\d{4}\/\d{1,2}(\/\d{1,2})?$/;

/** Stands between the two dates of a range. */
const separator = /\s?[/–]\s?|\s-\s/;

/**
 * A date as people and machines write it: `2021`, `2021-08`, `2021-08-24` (a time after it is left
 * out), `1998/2001`, `24 August 2021`, `August 24, 2021`, `Aug 2021`. Anything else is kept as
 * words, so that nothing is lost; null when there are none.
 */
export function readDate(text: string): CslDate | null {
  const words = text.trim().replaceAll(/\s+/g, ' ');
  if (words === '') return null;
  const dates = slashed.test(words) ? [words.replaceAll('/', '-')] : words.split(separator);
  const range = dates.map(partsOf);
  const known = range.filter((parts) => parts !== null);
  if (known.length === range.length && known.length <= 2) return { 'date-parts': known };
  return { literal: words };
}

/** The date as `readDate` reads it back: `2021-08-24`, `1998/2001`, or its words. */
export function writeDate(date: CslDate): string {
  if ('date-parts' in date) {
    return (date['date-parts'] as (number | string)[][]).map(writeParts).join('/');
  }
  return String('literal' in date ? date.literal : date.raw);
}

/** A day, as ISO 8601 writes it, in CSL's form. */
export const dayOf = (instant: Date): CslDate => ({
  'date-parts': [[instant.getUTCFullYear(), instant.getUTCMonth() + 1, instant.getUTCDate()]],
});

const writeParts = (parts: readonly (number | string)[]): string =>
  parts
    .map((part, index) => {
      const number = Number(part);
      const digits = String(Math.abs(number)).padStart(index === 0 ? 4 : 2, '0');
      return number < 0 ? `-${digits}` : digits;
    })
    .join('-');

function partsOf(text: string): Parts | null {
  const iso = /^(-?\d{3,4})(?:-(\d{1,2})(?:-(\d{1,2})(?:[T ].*)?)?)?$/.exec(text);
  if (iso)
    return real(
      iso
        .slice(1)
        .filter((part) => part !== undefined)
        .map(Number),
    );
  const dayFirst = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?(\p{L}{3,})\.?,? (\d{4})$/u.exec(text);
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /^(\p{L}{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text);
  return monthFirst ? named(monthFirst[3], monthFirst[1], monthFirst[2]) : null;
}

function named(year: string | undefined, name = '', day: string | undefined): Parts | null {
  const month = months.findIndex((month) => month.startsWith(name.toLowerCase())) + 1;
  return month === 0 ? null : real([Number(year), month, ...(day ? [Number(day)] : [])]);
}

/** Refuses days that no calendar has. */
function real(parts: Parts): Parts | null {
  const [year = 0, month, day] = parts;
  if (month === undefined) return parts;
  if (month < 1 || month > 12) return null;
  if (day === undefined) return parts;
  const longest = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return day >= 1 && day <= (longest ?? 0) ? parts : null;
}

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
