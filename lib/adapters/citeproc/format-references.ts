import CSL, { type CslElement, type Engine, type System } from 'citeproc';
import { localeTags, readLocale, readStyle } from '@/lib/adapters/citeproc/style-files';
import { CitationStyle, citationStyleLabels } from '@/lib/domain/source/citation-style';
import type { CslItem } from '@/lib/domain/source/csl';
import { authorLine, yearOf } from '@/lib/domain/source/csl-names';

/** Their ids in the CSL style repository. */
const cslIds: Readonly<Record<CitationStyle, string>> = {
  apa: 'apa',
  chicago: 'chicago-note-bibliography',
  'chicago-author-date': 'chicago-author-date',
  mla: 'modern-language-association',
  vancouver: 'vancouver',
  harvard: 'harvard-cite-them-right',
  ieee: 'ieee',
};

/** The styles on offer, in the order in which they are listed. */
export const citationStyles = CitationStyle.options.map((style) => ({
  style,
  label: citationStyleLabels[style],
}));

/** `html` holds no element but i, b, sup, sub and links to http and https. */
export type FormattedReference = { text: string; html: string };

/** How many finished lines are kept for each style and language; a page lists fewer. */
const LINES_KEPT = 5000;

type Shelf = {
  locale: string;
  system: System;
  /** A fresh copy of the style: an engine writes into its own. */
  style: () => CslElement;
  /** Made at first use, and again after an item broke it. */
  engine: Engine | undefined;
  /** What the engine is asked to print, by the item as JSON. */
  items: ReadonlyMap<string, Record<string, unknown>>;
  /** What it has printed, by the same. */
  lines: Map<string, FormattedReference>;
};

const shelves = new Map<string, Shelf>();
const localesOfStyles = new Map<CitationStyle, string | null>();

/**
 * Each item as one line of a bibliography, by its id. A line depends on its item, the style and the
 * language alone, never on the other items: no dash stands for a repeated author, no letter follows a
 * year, no number leads. `language` is a BCP 47 tag; one that CSL has no locale for gets English.
 */
export function formatReferences(
  items: readonly { id: string; csl: CslItem }[],
  style: CitationStyle,
  language: string,
): Map<string, FormattedReference> {
  const shelf = shelfFor(style, language);
  const wanted = items.map(({ id, csl }) => ({ id, csl, key: JSON.stringify(csl) }));
  const missing = new Map<string, CslItem>();
  for (const { csl, key } of wanted) {
    if (!shelf.lines.has(key)) missing.set(key, csl);
  }
  if (missing.size > 0) printLines(shelf, missing);
  const formatted = new Map<string, FormattedReference>();
  for (const { id, csl, key } of wanted) formatted.set(id, shelf.lines.get(key) ?? unstyled(csl));
  for (const key of shelf.lines.keys()) {
    if (shelf.lines.size <= LINES_KEPT) break;
    shelf.lines.delete(key);
  }
  return formatted;
}

/** An item that citeproc cannot digest (a date range of unequal parts) must not cost the others theirs. */
function printLines(shelf: Shelf, missing: ReadonlyMap<string, CslItem>): void {
  try {
    for (const [key, line] of print(shelf, missing)) shelf.lines.set(key, line);
  } catch {
    shelf.engine = undefined;
    if (missing.size > 1) for (const one of missing) printLines(shelf, new Map([one]));
  }
  for (const [key, csl] of missing) {
    if (!shelf.lines.has(key)) shelf.lines.set(key, unstyled(csl));
  }
}

function print(shelf: Shelf, items: ReadonlyMap<string, CslItem>): [string, FormattedReference][] {
  shelf.items = new Map([...items].map(([key, csl]) => [key, itemFor(key, csl)]));
  shelf.engine ??= new CSL.Engine(shelf.system, shelf.style(), shelf.locale, true);
  shelf.engine.updateItems([...items.keys()]);
  const bibliography = shelf.engine.makeBibliography();
  if (!bibliography) return [];
  const [{ entry_ids: ids }, entries] = bibliography;
  return entries.flatMap((entry, index) => {
    const key = ids[index]?.[0];
    return key === undefined || entry.includes('[CSL STYLE ERROR') ? [] : [[key, lineOf(entry)]];
  });
}

/** For the few works that a style leaves out of its bibliography, such as APA a private letter. */
function unstyled(csl: CslItem): FormattedReference {
  const text = [authorLine(csl), csl.title, yearOf(csl)].filter((part) => part !== null).join('. ');
  return { text: `${text}.`, html: `${escapeHtml(text)}.` };
}

function shelfFor(style: CitationStyle, language: string): Shelf {
  const locale = localeFor(language, localeOfStyle(style));
  const key = `${style} ${locale}`;
  const known = shelves.get(key);
  if (known) return known;
  const shelf: Shelf = {
    locale,
    system: {
      retrieveLocale: (tag) => readLocale(tag) ?? false,
      retrieveItem: (itemKey) => shelf.items.get(itemKey),
    },
    style: () => eachOnItsOwn(readStyle(cslIds[style])),
    engine: undefined,
    items: new Map(),
    lines: new Map(),
  };
  shelves.set(key, shelf);
  return shelf;
}

/** The locale that the style itself asks for; null where it asks for none. */
function localeOfStyle(style: CitationStyle): string | null {
  const known = localesOfStyles.get(style);
  if (known !== undefined) return known;
  const asked = readStyle(cslIds[style]).attrs['default-locale'] ?? null;
  localesOfStyles.set(style, asked);
  return asked;
}

/** Takes out what makes one entry depend on another, and the order: entries are found by their ids. */
function eachOnItsOwn(style: CslElement): CslElement {
  for (const part of style.children) {
    if (typeof part === 'string' || !['citation', 'bibliography'].includes(part.name)) continue;
    for (const attribute of Object.keys(part.attrs)) {
      if (attribute.startsWith('disambiguate-') || attribute === 'subsequent-author-substitute') {
        delete part.attrs[attribute];
      }
    }
    part.children = part.children.filter(
      (child) => typeof child === 'string' || child.name !== 'sort',
    );
  }
  return style;
}

/** The locale of that tag; else one of its language: the style's own, `de-DE` for `de`, or the first. */
function localeFor(language: string, ofStyle: string | null): string {
  const wanted = language.toLowerCase();
  const primary = wanted.split('-')[0] ?? '';
  const tags = localeTags().filter((tag) => tag.toLowerCase().split('-')[0] === primary);
  return (
    tags.find((tag) => tag.toLowerCase() === wanted) ??
    tags.find((tag) => tag === ofStyle) ??
    tags.find((tag) => tag === 'en-US' || tag.toLowerCase() === `${primary}-${primary}`) ??
    tags[0] ??
    'en-US'
  );
}

/** https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables */
const nameFields = new Set(
  (
    'author chair collection-editor compiler composer container-author contributor curator director ' +
    'editor editorial-director editor-translator executive-producer guest host illustrator ' +
    'interviewer narrator organizer original-author performer producer recipient reviewed-author ' +
    'script-writer series-creator translator'
  ).split(' '),
);
const dateFields = new Set(
  'accessed available-date event-date issued original-date submitted'.split(' '),
);

/**
 * The item as citeproc takes it. The desk's note stays out (citeproc would read commands from it), and
 * so does a field whose value is not of the kind that the CSL specification gives it.
 */
function itemFor(id: string, csl: CslItem): Record<string, unknown> {
  const fields = Object.entries(csl).filter(([field, value]) => {
    if (field === 'note') return false;
    if (nameFields.has(field)) return Array.isArray(value) && value.every(isFlatRecord);
    if (dateFields.has(field)) return typeof value === 'object' && value !== null;
    return typeof value === 'string' || typeof value === 'number';
  });
  return { ...structuredClone(Object.fromEntries(fields)), id };
}

const isFlatRecord = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((part) => typeof part !== 'object');

function lineOf(entry: string): FormattedReference {
  const inner = /<div class="csl-right-inline">([\s\S]*?)<\/div>/.exec(entry)?.[1] ?? entry;
  const bare = inner
    .replace(/<(?!\/?(?:i|b|sup|sub)>)[^>]*>/g, '')
    .replace(/[ \t\n]+/g, ' ')
    .trim();
  return { text: plain(bare), html: linked(bare) };
}

const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

/** A full stop or comma after an address belongs to the sentence. */
const linked = (html: string) =>
  html.replace(
    /https?:\/\/(?:(?!&#(?:34|60|62|160);)[^\s<"])*(?<![.,;:)])/g,
    (address) => `<a href="${address}">${address}</a>`,
  );

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
