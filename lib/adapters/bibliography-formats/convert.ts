import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { latexOf, withMarks } from '@/lib/adapters/bibliography-formats/latex';
import type { RawEntry } from '@/lib/domain/source/bibliography-entry';
import { MAX_BIBLIOGRAPHY_ENTRIES } from '@/lib/domain/source/bibliography-format';
import { type BibtexEntry, bibtexEntries } from '@/lib/domain/source/bibtex-entries';
import type { CslItem } from '@/lib/domain/source/csl';
import { risRecords } from '@/lib/domain/source/ris-records';

/** A work under the name that its entry goes by. */
export type NamedWork = { key: string; csl: CslItem };

const labels = plugins.config.get('@bibtex').format;
labels.useIdAsLabel = true;
labels.asciiOnly = false;

/** Told of the type that is written; Citation.js reads its own input type from the text otherwise, and fetches addresses. */
const read = (data: unknown, forceType: string): unknown[] =>
  plugins.input.chain(data, { forceType, generateGraph: false });

/** More than may be imported are counted and nothing else. */
const unread = (): RawEntry => ({ key: '', problem: 'There are too many entries.' });

const noWork = new Set(['string', 'preamble', 'comment']);

/** The entries of a BibTeX or BibLaTeX text in their order, each as CSL-JSON or with why it is none. */
export function readBibtex(text: string): RawEntry[] {
  const all = bibtexEntries(text);
  const works = all.filter(({ type }) => !noWork.has(type));
  if (works.length > MAX_BIBLIOGRAPHY_ENTRIES) return works.map(unread);
  const strings = all.filter(({ type, isClosed }) => type === 'string' && isClosed);
  const definitions = strings.map(({ text }) => text).join('\n');
  const items = works.every(({ isClosed }) => isClosed)
    ? attempt(`${definitions}\n${join(works)}`)
    : null;
  if (items?.length === works.length) {
    return works.map(({ key }, index) => ({ key, item: items[index] }));
  }
  return works.map((work) => readAlone(work, definitions));
}

const join = (entries: readonly BibtexEntry[]) => entries.map(({ text }) => text).join('\n');

function attempt(text: string): unknown[] | null {
  try {
    return read(text, '@biblatex/text');
  } catch {
    return null;
  }
}

function readAlone({ key, text, isClosed }: BibtexEntry, definitions: string): RawEntry {
  if (!isClosed) return { key, problem: 'Its braces do not close.' };
  try {
    const [item] = read(`${definitions}\n${text}`, '@biblatex/text');
    return item ? { key, item } : { key, problem: 'It holds no fields.' };
  } catch (error) {
    const [reason = ''] = error instanceof Error ? error.message.split('\n') : [];
    return { key, problem: `It is not BibTeX: ${reason.replace(/ at line \d+ col \d+:?$/, '')}.` };
  }
}

/** Tags of dates, which may end in empty parts: `2019/04//`. */
const dates = new Set(['DA', 'PY', 'Y1', 'Y2', 'RD']);

/** The records of a RIS text in their order, each as CSL-JSON or with why it is none. */
export function readRis(text: string): RawEntry[] {
  const records = risRecords(text);
  if (records.length > MAX_BIBLIOGRAPHY_ENTRIES) return records.map(unread);
  return records.map((record) => {
    const key = record.ID?.[0] ?? record.TI?.[0] ?? record.T1?.[0] ?? '';
    const type = record.TY?.[0]?.toUpperCase();
    if (!type) return { key, problem: 'It does not begin with its type, such as “TY  - BOOK”.' };
    const values = Object.entries(record).map(([tag, all]) => {
      const told = dates.has(tag) ? all.map((date) => date.replace(/\/+$/, '')) : all;
      return [tag, told.length === 1 ? told[0] : told];
    });
    try {
      const [item] = read({ ...Object.fromEntries(values), TY: type }, '@ris/record');
      return { key, item: { type: 'document', ...(item as object) } };
    } catch {
      return { key, problem: 'One of its lines does not have the form that RIS asks for.' };
    }
  });
}

/** Citation.js makes one of the date of access, which has a field of its own; it cannot write a jurisdiction. */
const accessNote = /^\tnote = \{\[Online; accessed [^\n\]]*\]\},\n/gm;

/** In the dialect of BibLaTeX, which has more types and fields than the first BibTeX. */
export function writeBibtex(works: readonly NamedWork[]): string {
  if (works.length === 0) return '';
  const items = works.map((work) => withMarks({ ...itemOf(work), jurisdiction: undefined }));
  const text = String(plugins.output.format('biblatex', items)).replaceAll(accessNote, '');
  return `${latexOf(text).trim()}\n`;
}

/** A line for each value, however long: readers of RIS disagree on how a broken line goes on. */
export function writeRis(works: readonly NamedWork[]): string {
  const records = plugins.output.format('ris', works.map(itemOf), { type: 'object' });
  return (records as Record<string, unknown>[])
    .map(({ TY, ...tags }) => {
      const lines = Object.entries(tags).flatMap(([tag, values]) =>
        [values].flat().map((value) => `${tag}  - ${value}`),
      );
      return [`TY  - ${TY}`, ...lines, 'ER  - '].map((line) => `${line}\r\n`).join('');
    })
    .join('\r\n');
}

/** With each text on one line: a line of its own could pass for a field. */
function itemOf({ key, csl }: NamedWork): object {
  return { ...(onOneLine(csl) as object), id: key };
}

function onOneLine(value: unknown): unknown {
  if (typeof value === 'string') return value.replaceAll(/\s+/g, ' ').trim();
  if (Array.isArray(value)) return value.map(onOneLine);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, onOneLine(part)]));
}
