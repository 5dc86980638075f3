import type { z } from 'zod';
import { parseAddress } from '@/lib/domain/source/address';
import { CslDate, CslItem, CslName, cslTypes } from '@/lib/domain/source/csl';
import { readDate } from '@/lib/domain/source/csl-date';
import { dateVariables, nameVariables, textVariables } from '@/lib/domain/source/csl-variables';
import { parseDoi } from '@/lib/domain/source/identity';

/** A CSL item on its way: what is known so far, to be completed by a person. */
export const CslDraft = CslItem.partial().extend({ type: CslItem.shape.type });
export type CslDraft = z.infer<typeof CslDraft>;

/** Types that services answer with and CSL does not know (Crossref's own, and CSL's older ones). */
const otherTypes: Record<string, CslItem['type']> = {
  'book-chapter': 'chapter',
  'book-section': 'chapter',
  'edited-book': 'book',
  'journal-article': 'article-journal',
  monograph: 'book',
  'posted-content': 'article',
  preprint: 'article',
  'proceedings-article': 'paper-conference',
  'reference-book': 'book',
  'reference-entry': 'entry',
  'report-component': 'report',
  dissertation: 'thesis',
  thesis: 'thesis',
};

type Given = Record<string, unknown>;

/**
 * What a service or a page says of a work, as a draft: only what CSL knows, in the shape that CSL
 * asks for, each field without markup, and nothing that would not pass as a field of `CslItem`.
 */
export function draftFrom(given: Given, fallback: CslItem['type'] = 'document'): CslDraft {
  const draft: Given = {};
  for (const name of ['title', 'container-title', 'publisher', 'language', 'note', 'ISBN']) {
    draft[name] = plainText(given[name]);
  }
  for (const name of textVariables) draft[name] = plainText(given[name]);
  for (const name of ['author', ...nameVariables]) draft[name] = names(given[name]);
  for (const name of ['issued', 'accessed', ...dateVariables]) draft[name] = date(given[name]);
  draft.DOI = parseDoi(plainText(given.DOI) ?? '') ?? undefined;
  draft.URL = parseAddress(plainText(given.URL) ?? '') ?? undefined;
  const fields = CslDraft.shape as Record<string, z.ZodType>;
  const kept = Object.entries(draft).filter(
    ([name, value]) => value !== undefined && (fields[name]?.safeParse(value).success ?? true),
  );
  return CslDraft.parse({ ...Object.fromEntries(kept), type: typeOf(given.type, fallback) });
}

function typeOf(type: unknown, fallback: CslItem['type']): CslItem['type'] {
  if (typeof type !== 'string') return fallback;
  return otherTypes[type] ?? cslTypes.find((known) => known === type) ?? fallback;
}

/** Services give some fields as text, some as a number, and some as a list of which the first counts. */
function plainText(value: unknown): string | undefined {
  if (Array.isArray(value)) return plainText(value[0]);
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return undefined;
  const text = unescapeHtml(value.replaceAll(/<\/?[a-z][^<>]*>/gi, ''))
    .replaceAll(/\s+/g, ' ')
    .trim();
  return text === '' ? undefined : text;
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescapeHtml = (text: string) =>
  text.replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? '');

function names(value: unknown): CslName[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const known = value.flatMap((name): CslName[] => {
    const read = CslName.safeParse(nameFrom(name));
    return read.success ? [read.data] : [];
  });
  return known.length > 0 ? known.slice(0, 200) : undefined;
}

/** The parts of a CSL name that styles print; Crossref gives organisations as `name`. */
function nameFrom(value: unknown): Given {
  if (typeof value === 'string') return { literal: value };
  if (typeof value !== 'object' || value === null) return {};
  const given = value as Given;
  const literal = plainText(given.literal) ?? plainText(given.name);
  if (literal !== undefined) return { literal };
  const parts = ['family', 'given', 'suffix', 'dropping-particle', 'non-dropping-particle'];
  return Object.fromEntries(
    parts
      .map((part) => [part, plainText(given[part])] as const)
      .filter(([, text]) => text !== undefined),
  );
}

function date(value: unknown): CslDate | undefined {
  if (typeof value === 'string') return readDate(value) ?? undefined;
  const read = CslDate.safeParse(value);
  if (!read.success) return undefined;
  if ('raw' in read.data) return readDate(String(read.data.raw)) ?? undefined;
  return read.data;
}
