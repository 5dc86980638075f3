import type { CslDate, CslItem, CslName } from '@/lib/domain/source/csl';

/** How many characters of a title stand in for a missing author. */
const SHORT_TITLE_LENGTH = 40;

/** “Lee”, “Lee and Okafor”, “Lee et al.”; the editor or the body that issued it where no author is given. */
export function authorLine(csl: CslItem): string | null {
  const names = (csl.author ?? editorsOf(csl)).map(shortName).filter((name) => name !== '');
  const [first, second] = names;
  if (first === undefined) return null;
  if (second === undefined) return first;
  return names.length === 2 ? `${first} and ${second}` : `${first} et al.`;
}

/** The year of issue as it is printed, “44 BCE” for a negative one; null where none is given. */
export function yearOf(csl: CslItem): string | null {
  return csl.issued ? yearOfDate(csl.issued) : null;
}

/** A work in two or three words, for lists: “Lee 2021”, “‘Drills in the desert’ 2021”. */
export function shortTitle(csl: CslItem): string {
  const name = authorLine(csl) ?? `‘${shorten(csl.title, SHORT_TITLE_LENGTH)}’`;
  const year = yearOf(csl);
  return year === null ? name : `${name} ${year}`;
}

/** At most `length` characters (code points), cut between words where there are any, with an ellipsis. */
export function shorten(text: string, length: number): string {
  const characters = [...text];
  if (characters.length <= length) return text;
  const cut = characters.slice(0, length - 1).join('');
  const atWord = characters[length - 1] === ' ' ? cut : cut.replace(/\s\S*$/, '');
  return `${atWord.replace(/[\s,;:.–—-]+$/, '')}…`;
}

function shortName(name: CslName): string {
  if ('literal' in name) return String(name.literal).trim();
  const particle = name['non-dropping-particle'];
  return [particle, name.family]
    .filter((part): part is string => typeof part === 'string' && part.trim() !== '')
    .map((part) => part.trim())
    .join(' ');
}

function editorsOf(csl: CslItem): CslName[] {
  return Array.isArray(csl.editor) ? csl.editor.filter(isName) : [];
}

const isName = (value: unknown): value is CslName =>
  typeof value === 'object' && value !== null && ('literal' in value || 'family' in value);

function yearOfDate(date: CslDate): string | null {
  if ('date-parts' in date) {
    const year = Number((date['date-parts'] as (number | string)[][])[0]?.[0]);
    if (!Number.isInteger(year)) return null;
    return year < 0 ? `${-year} BCE` : String(year);
  }
  const words = String('literal' in date ? date.literal : date.raw);
  return words.match(/(?<!\d)\d{4}(?!\d)/)?.[0] ?? null;
}
