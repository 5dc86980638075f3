import { parse } from 'isbn3';
import { canonicalUrl, httpUrl } from '@/lib/domain/source/address';
import type { CslItem } from '@/lib/domain/source/csl';
import type { SourceIdentity } from '@/lib/domain/source/source';

/** Works whose ISBN names the book around them, so that two of them may share one. */
const partsOfBooks = new Set<CslItem['type']>([
  'chapter',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'figure',
  'graphic',
  'map',
  'paper-conference',
]);

/** What the item's own numbers and address say it is. */
export function identityOf(csl: CslItem): SourceIdentity {
  return {
    doi: parseDoi(csl.DOI ?? '') ?? doiOfAddress(csl.URL ?? ''),
    isbn: partsOfBooks.has(csl.type) ? null : parseIsbn(csl.ISBN ?? ''),
    canonicalUrl: canonicalUrl(csl.URL ?? ''),
  };
}

/** The first identity that both have and share, the most telling one first; null when none. */
export function sameWork(a: SourceIdentity, b: SourceIdentity): keyof SourceIdentity | null {
  for (const name of ['doi', 'isbn', 'canonicalUrl'] as const) {
    if (a[name] !== null && a[name] === b[name]) return name;
  }
  return null;
}

/**
 * A DOI without resolver or `doi:` label, in lower case: DOI names ignore the case of ASCII letters
 * (DOI Handbook, 2.4). Null when the text is no DOI.
 */
export function parseDoi(text: string): string | null {
  const fromAddress = doiOfAddress(text);
  if (fromAddress !== null) return fromAddress;
  return doiName(text.trim().replace(/^doi:?\s*/i, ''));
}

/** The first valid ISBN of a text that may hold several, as thirteen digits; null when there is none. */
export function parseIsbn(text: string): string | null {
  const candidates = text.match(/[0-9][0-9\s\u2010-\u2015-]*[0-9xX]/g) ?? [];
  for (const candidate of candidates) {
    const parts = candidate.split(/\s+/);
    // Spaces may stand inside one number or between two: the longest run that is valid counts.
    for (let first = 0; first < parts.length; first++) {
      for (let last = parts.length; last > first; last--) {
        const digits = parts
          .slice(first, last)
          .join('')
          .replace(/[\u2010-\u2015-]/g, '');
        const isbn = digits.length === 10 || digits.length === 13 ? parse(digits) : null;
        if (isbn) return isbn.isbn13;
      }
    }
  }
  return null;
}

function doiOfAddress(text: string): string | null {
  const url = httpUrl(
    /^(dx\.|www\.)?doi\.org\//i.test(text.trim()) ? `https://${text.trim()}` : text,
  );
  if (!url || !/^(dx\.|www\.)?doi\.org$/.test(url.hostname)) return null;
  try {
    return doiName(decodeURIComponent(url.pathname.slice(1)));
  } catch {
    return null;
  }
}

/** The Handbook allows any printable character in a suffix; a full stop or comma at the end is the sentence's. */
function doiName(text: string): string | null {
  const name = text.replace(/[.,;]+$/, '').toLowerCase();
  return /^10\.\d{4,9}(\.\d+)*\/\S+$/.test(name) ? name : null;
}
