import type { NamedWork } from '@/lib/adapters/bibliography-formats/convert';
import { convertInWorker } from '@/lib/adapters/bibliography-formats/in-worker';
import { ClaimdeskError, invalidField } from '@/lib/domain/errors';
import {
  type BibliographyEntry,
  bibliographyEntry,
  type RawEntry,
} from '@/lib/domain/source/bibliography-entry';
import {
  type BibliographyFormat,
  bibliographyFormatOf,
  bibliographyFormats,
  MAX_BIBLIOGRAPHY_BYTES,
  MAX_BIBLIOGRAPHY_ENTRIES,
} from '@/lib/domain/source/bibliography-format';

/**
 * The entries of a bibliography in their order: works, and what cannot be read with why.
 * @throws ClaimdeskError `too_large` for more than 5 MB, more than 2,000 entries or what takes too
 * long; `invalid_input` for a text of none of the formats, or without an entry.
 */
export async function readBibliography(
  text: string,
  given: BibliographyFormat | null,
): Promise<{ format: BibliographyFormat; entries: BibliographyEntry[] }> {
  if (Buffer.byteLength(text) > MAX_BIBLIOGRAPHY_BYTES) {
    throw tooLarge('This bibliography is over 5 MB: bring it in smaller parts.');
  }
  const format = given ?? bibliographyFormatOf(text);
  if (format === null) {
    throw invalidField('text', 'This is none of CSL-JSON, BibTeX and RIS: paste one of them.');
  }
  const raw = await rawEntries(text, format);
  if (raw.length === 0) {
    throw invalidField('text', `There is no entry of ${bibliographyFormats[format].label} in it.`);
  }
  if (raw.length > MAX_BIBLIOGRAPHY_ENTRIES) {
    throw tooLarge(
      `This bibliography has ${raw.length} entries, more than 2,000: bring it in smaller parts.`,
    );
  }
  return {
    format,
    entries: raw.map((entry, index) => bibliographyEntry(entry, index + 1, format)),
  };
}

/** Works as a text of that format, the same for the same works. */
export async function writeBibliography(
  works: readonly NamedWork[],
  format: BibliographyFormat,
): Promise<string> {
  if (format === 'csl') {
    const items = works.map(({ key, csl }) => ({ ...csl, id: key }));
    return `${JSON.stringify(items, null, 2)}\n`;
  }
  return await convertInWorker<string>({ task: `write ${format}`, works, text: '' });
}

async function rawEntries(text: string, format: BibliographyFormat): Promise<RawEntry[]> {
  if (format !== 'csl') return await convertInWorker({ task: `read ${format}`, text, works: [] });
  const value = jsonOf(text);
  return (Array.isArray(value) ? value : [value]).map((item: unknown) => ({
    key: keyOf(item),
    item,
  }));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const where = /position (\d+)/.exec(String(error))?.[1];
    const line = where && text.slice(0, Number(where)).split('\n').length;
    throw invalidField('text', `This is not valid JSON${line ? `: look at line ${line}` : ''}.`);
  }
}

function keyOf(item: unknown): string {
  if (typeof item !== 'object' || item === null) return '';
  const { id, 'citation-key': key = id } = item as Record<string, unknown>;
  return typeof key === 'string' || typeof key === 'number' ? String(key) : '';
}

const tooLarge = (message: string) =>
  new ClaimdeskError('too_large', message, [{ path: 'text', message }]);
