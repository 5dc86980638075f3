import { parse } from 'isbn3';
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

/** Query parameters that say where a visitor came from and nothing about the page. */
const trackingParameter =
  /^(utm_.*|_ga|_gl|_hsenc|_hsmi|__twitter_impression|dclid|fbclid|gad_source|gbraid|gclid|gclsrc|igsh|igshid|mc_cid|mc_eid|mkt_tok|msclkid|ref_src|ref_url|s_cid|smid|ttclid|twclid|vero_id|wbraid|yclid)$/i;

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

/** An absolute http or https address as a browser would write it, without credentials; else null. */
export function parseAddress(text: string): string | null {
  const url = httpUrl(text);
  if (!url) return null;
  url.username = '';
  url.password = '';
  return url.href;
}

/**
 * A key that is equal for two addresses of one page: scheme, `www.`, default port, fragment, trailing
 * slash, tracking parameters and the order of the query make no difference. To compare, not to visit.
 * A fragment that routes to a page of its own (`#!/…`, `#/…`) is kept. Null when the text is no address.
 */
export function canonicalUrl(text: string): string | null {
  const url = httpUrl(text);
  if (!url) return null;
  const host = url.hostname.replace(/\.$/, '').replace(/^www\.(?=.+\.)/, '');
  const port = url.port === '' || url.port === '80' || url.port === '443' ? '' : `:${url.port}`;
  const path = normalEscapes(url.pathname).replace(/\/+$/, '');
  for (const name of new Set(url.searchParams.keys())) {
    if (trackingParameter.test(name)) url.searchParams.delete(name);
  }
  url.searchParams.sort();
  const query = url.searchParams.size > 0 ? `?${url.searchParams}` : '';
  const fragment = /^#!?\//.test(url.hash) ? url.hash : '';
  return `https://${host}${port}${path || (query || fragment ? '/' : '')}${query}${fragment}`;
}

function httpUrl(text: string): URL | null {
  const trimmed = text.trim();
  if (!/^https?:\/\//i.test(trimmed) || /\s/.test(trimmed)) return null;
  return URL.parse(trimmed);
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

/** RFC 3986, 6.2.2: escapes of unreserved characters are undone, the others written in upper case. */
const normalEscapes = (path: string) =>
  path.replace(/%[0-9a-f]{2}/gi, (escaped) => {
    const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : escaped.toUpperCase();
  });
