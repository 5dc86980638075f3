import { type FieldIssue, isClaimdeskError } from '@/lib/domain/errors';
import type { BibliographyFormat } from '@/lib/domain/source/bibliography-format';
import { CslItem } from '@/lib/domain/source/csl';
import { draftFrom } from '@/lib/domain/source/csl-draft';
import { withCleanIdentifiers } from '@/lib/domain/source/csl-identifiers';

/** An entry of a bibliography as a reader of its format leaves it; `problem`: it could not be read. */
export type RawEntry = { key: string } & ({ item: unknown } | { problem: string });

/** One entry of a bibliography: a work, or why it is none. `position` counts from 1. */
export type BibliographyEntry = { position: number; key: string } & (
  | { csl: CslItem }
  | { problem: string }
);

const MAX_DEPTH = 16;

/** What programs keep beside a work for themselves. */
const foreign = new Set(['id', 'citation-key', 'citation-label', 'categories', '_graph']);

/** The work that an entry says it is, checked as any source is, or why it is none. */
export function bibliographyEntry(
  raw: RawEntry,
  position: number,
  format: BibliographyFormat,
): BibliographyEntry {
  const named = { position, key: raw.key.slice(0, 200) };
  if ('problem' in raw) return { ...named, problem: raw.problem };
  const { item } = raw;
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    return { ...named, problem: 'This is no CSL-JSON item.' };
  }
  const unfit = unfitText(item, 0);
  if (unfit) return { ...named, problem: unfit };
  const given = Object.fromEntries(Object.entries(item).filter(([name]) => !foreign.has(name)));
  const read = CslItem.safeParse(format === 'csl' ? given : converted(given));
  if (!read.success) return { ...named, problem: words(issuesOf(read.error)) };
  try {
    return { ...named, csl: withCleanIdentifiers(read.data) };
  } catch (error) {
    if (!isClaimdeskError(error)) throw error;
    return { ...named, problem: words(error.issues) };
  }
}

/** An entry’s name in a message: “Entry 3 (rowe2019)”. */
export const entryName = ({ position, key }: { position: number; key: string }) =>
  `Entry ${position}${key === '' ? '' : ` (${key})`}`;

/** As a draft, which drops a number or an address that is none: here it is put back, to be told of. */
function converted(given: Record<string, unknown>): Record<string, unknown> {
  const URL = typeof given.URL === 'string' ? plainAddress(given.URL) : undefined;
  const draft: Record<string, unknown> = draftFrom({ ...given, URL });
  if (typeof given.DOI === 'string' && !draft.DOI) draft.DOI = given.DOI;
  if (URL && !draft.URL) draft.URL = URL;
  if (Array.isArray(draft.author)) draft.author = draft.author.map(wholeName);
  return draft;
}

/** LaTeX writers wrap an address in `\url{…}`. */
const plainAddress = (address: string) =>
  address.replace(/^(?:\\|%5C)url(?:\{|%7B)(.*)(?:\}|%7D)$/i, '$1');

/** A name in one part is kept whole, as CSL asks for. */
function wholeName(name: Record<string, unknown>): Record<string, unknown> {
  const isAlone = 'family' in name && Object.keys(name).length === 1;
  return isAlone ? { literal: name.family } : name;
}

/** What no database can keep, or nobody writes by hand. */
function unfitText(value: unknown, depth: number): string | null {
  if (typeof value === 'string') {
    if (value.includes('\0')) return 'Its text holds the character U+0000.';
    return value.isWellFormed() ? null : 'Its text holds half a character.';
  }
  if (typeof value !== 'object' || value === null) return null;
  if (depth >= MAX_DEPTH) return 'It is nested too deep.';
  for (const [name, part] of Object.entries(value)) {
    const fault = unfitText(name, depth) ?? unfitText(part, depth + 1);
    if (fault) return fault;
  }
  return null;
}

const issuesOf = ({ issues }: { issues: readonly { path: PropertyKey[]; message: string }[] }) =>
  issues.map(({ path, message }) => ({
    path: path.map(String).join('.'),
    message: path[0] === 'title' ? 'Give the title of the work.' : message,
  }));

const words = (issues: readonly FieldIssue[]): string =>
  issues
    .slice(0, 5)
    .map(({ path, message }) => `${path.replace(/^csl\./, '')}: ${message}`)
    .join(' ');
