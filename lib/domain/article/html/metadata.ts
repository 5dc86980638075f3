import { authorsOf } from '@/lib/domain/article/credits';
import { dayOf } from '@/lib/domain/article/html/dates';
import { namesOf } from '@/lib/domain/article/html/hints';
import { type ArticleData, articleData } from '@/lib/domain/article/html/json-ld';
import { cleanTitle } from '@/lib/domain/article/html/title';
import {
  elementsOf,
  type HtmlElement,
  lineOf,
  type Page,
  textOf,
} from '@/lib/domain/article/html/tree';

/** What a page says of its article; null where it says nothing usable. */
export type PageMetadata = {
  title: string | null;
  authors: string[];
  publisher: string | null;
  /** YYYY-MM-DD, the day as the page writes it. */
  publishedAt: string | null;
  /** The page's own idea of its address, in full; else the one it was read from. */
  url: string | null;
  /** BCP 47. */
  language: string | null;
  description: string | null;
  /** The article's text as the page gives it to machines, or ''. */
  articleBody: string;
};

const MAX_TITLE = 500;
const MAX_NAME = 200;
const MAX_AUTHORS = 50;
const MAX_DESCRIPTION = 2_000;

const DATES =
  'article:published_time og:article:published_time datepublished date.issued dc.date.issued dcterms.issued dcterms.created dc.date dcterms.date date pubdate publishdate publish-date publish_date publication_date parsely-pub-date sailthru.date cxenseparse:recs:publishtime article.published citation_publication_date citation_date'.split(
    ' ',
  );
const AUTHORS =
  'author article:author parsely-author sailthru.author dc.creator dcterms.creator byl citation_author'.split(
    ' ',
  );
const PUBLISHERS = 'og:site_name application-name dc.publisher dcterms.publisher publisher'.split(
  ' ',
);
const DESCRIPTIONS = 'og:description description twitter:description dc.description'.split(' ');

/**
 * The metadata of a page. For each datum the sources are asked in this order: JSON-LD (what its
 * makers maintain for search engines), Open Graph, other meta tags, the page's visible marks. The
 * language is first `<html lang>`, the address first `<link rel=canonical>`, which browsers act on.
 */
export function metadataOf({ root, jsonLd }: Page, address: string | null): PageMetadata {
  const data = articleData(jsonLd);
  const elements = elementsOf(root).filter(isTelling);
  const meta = metaOf(elements);
  const first = (keys: readonly string[]) => {
    for (const key of keys) {
      const [value] = meta.get(key) ?? [];
      if (value) return value;
    }
    return null;
  };
  const url = addressOf(elements, data, first(['og:url']), address);
  const publisher =
    shortened(data?.publisher ?? first(PUBLISHERS), MAX_NAME)?.split(' | ')[0] ?? null;
  return {
    title: titleOf(elements, data, first(['og:title', 'twitter:title']), publisher, url),
    authors: authorsIn(elements, data, meta).filter((name) => name !== publisher),
    publisher,
    publishedAt: dateOf(elements, data, meta, url),
    url,
    language: languageOf(elements, data, first(['content-language']), first(['og:locale'])),
    description: shortened(data?.description ?? first(DESCRIPTIONS), MAX_DESCRIPTION),
    articleBody: data?.articleBody ?? '',
  };
}

const TELLING = new Set(['html', 'meta', 'link', 'title', 'h1', 'time']);
const BYLINE = / by ?line | author /;

/** Whether the element may say something of the article, by its tag or its marks. */
const isTelling = (element: HtmlElement): boolean =>
  TELLING.has(element.tag) ||
  element.attributes.itemprop !== undefined ||
  element.attributes.rel !== undefined ||
  (/by-?_?line|author/i.test(`${element.attributes.class} ${element.attributes.id}`) &&
    BYLINE.test(namesOf(element)));

/** `<meta>` by its name, property or itemprop in lower case, each in the order of the page. */
function metaOf(elements: readonly HtmlElement[]): Map<string, string[]> {
  const meta = new Map<string, string[]>();
  for (const { tag, attributes } of elements) {
    if (tag !== 'meta') continue;
    const value = lineOf(attributes.content ?? '');
    const names = [attributes.property, attributes.name, attributes.itemprop];
    for (const key of new Set(names.flatMap((name) => name?.trim().toLowerCase() || []))) {
      if (value === '') continue;
      const values = meta.get(key);
      if (values) values.push(value);
      else meta.set(key, [value]);
    }
  }
  return meta;
}

function titleOf(
  elements: readonly HtmlElement[],
  data: ArticleData | null,
  shared: string | null,
  publisher: string | null,
  url: string | null,
): string | null {
  const headings = elements
    .filter(({ tag }) => tag === 'h1')
    .map(wordsOf)
    .filter(Boolean);
  const heading = headings.length === 1 ? (headings[0] ?? null) : null;
  const page = elements.find(({ tag, parent }) => tag === 'title' && parent?.tag !== 'svg');
  const headline = data?.headline && !/(?:\.\.\.|…)$/.test(data.headline) ? data.headline : null;
  const pageTitle = page ? wordsOf(page) : null;
  const written = headline ?? shared ?? (pageTitle || heading || headings[0] || data?.headline);
  if (!written) return null;
  const host = url ? new URL(url).hostname.replace(/^www\./, '') : '';
  const sites = [publisher ?? '', host, host.split('.').slice(0, -1).join('')];
  return shortened(cleanTitle(written, heading, sites), MAX_TITLE);
}

function authorsIn(
  elements: readonly HtmlElement[],
  data: ArticleData | null,
  meta: ReadonlyMap<string, string[]>,
): string[] {
  const told = [data?.authors ?? [], ...AUTHORS.map((key) => meta.get(key) ?? [])];
  for (const names of told) {
    const usable = peopleOf(names);
    if (usable.length > 0) return usable;
  }
  const marked = elements.filter(
    ({ attributes }) =>
      /(?:^|\s)author(?:\s|$)/.test(attributes.rel ?? '') ||
      /^(?:author|creator)$/.test(attributes.itemprop ?? ''),
  );
  const shown = peopleOf(marked.map(wordsOf).filter((name) => name.length <= 80));
  if (shown.length > 0) return shown;
  const bylines = elements.filter((element) => BYLINE.test(namesOf(element)));
  for (const line of bylines.map(wordsOf)) {
    const [byline] = /\bby:? \p{Lu}.*$/iu.exec(line.slice(0, MAX_NAME)) ?? [];
    const credited = byline ? peopleOf(authorsOf(byline)) : [];
    if (credited.length > 0) return credited;
  }
  return [];
}

/** A byline often runs on into the date: “By Ann Lee November 20, 2026”. */
const DATE_AFTER =
  /[\s,|·•–-]*(?:(?:jan|febr?|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? )?\d{1,4}\b.*$/i;

function peopleOf(names: readonly string[]): string[] {
  const people = names.flatMap((name) => {
    const written = lineOf(name)
      .replace(/^(?:(?:analysis|opinion|review|story|text|words) )?by:? /i, '')
      .replace(DATE_AFTER, '');
    if (/^(?:https?:)?\/\/|^www\.|@|^admin$/i.test(written)) return [];
    return authorsOf(`By ${written}`).length > 0 ? authorsOf(`By ${written}`) : [written];
  });
  return [...new Set(people.filter((name) => name !== '' && name.length <= MAX_NAME))].slice(
    0,
    MAX_AUTHORS,
  );
}

function dateOf(
  elements: readonly HtmlElement[],
  data: ArticleData | null,
  meta: ReadonlyMap<string, string[]>,
  url: string | null,
): string | null {
  const times = elements.filter(({ tag }) => tag === 'time');
  const published = times.filter(
    ({ attributes }) =>
      attributes.pubdate !== undefined || /datePublished/.test(attributes.itemprop ?? ''),
  );
  const marked = elements.filter(({ attributes }) => attributes.itemprop === 'datePublished');
  const written = [
    data?.datePublished ?? '',
    ...DATES.flatMap((key) => meta.get(key) ?? []),
    ...[...published, ...marked, ...times.slice(0, 1)].map(
      (element) => element.attributes.datetime || wordsOf(element),
    ),
    /\/((?:19|20)\d\d\/\d\d\/\d\d)\//.exec(url ?? '')?.[1] ?? '',
  ];
  for (const date of written) {
    const day = dayOf(date);
    if (day) return day;
  }
  return null;
}

/** The first address that is one; one that names only the site says nothing of the article. */
function addressOf(
  elements: readonly HtmlElement[],
  data: ArticleData | null,
  shared: string | null,
  address: string | null,
): string | null {
  const base = webAddress(address, null);
  const canonical = elements.find(
    ({ tag, attributes }) =>
      tag === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes.rel ?? ''),
  );
  for (const written of [canonical?.attributes.href, shared, data?.url]) {
    const found = webAddress(written ?? null, base);
    if (found && (base === null || new URL(found).pathname !== '/')) return found;
  }
  return base;
}

function webAddress(written: string | null, base: string | null): string | null {
  if (!written?.trim()) return null;
  try {
    const url = new URL(written.trim(), base ?? undefined);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

function languageOf(
  elements: readonly HtmlElement[],
  data: ArticleData | null,
  ...others: (string | null)[]
): string | null {
  const html = elements.find(({ tag }) => tag === 'html');
  for (const written of [html?.attributes.lang, data?.language, ...others]) {
    const tag = written?.trim().replaceAll('_', '-') ?? '';
    if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) continue;
    try {
      return Intl.getCanonicalLocales(tag)[0] ?? null;
    } catch {
      // The next source.
    }
  }
  return null;
}

const wordsOf = (element: HtmlElement): string => lineOf(textOf(element));

const shortened = (text: string | null, length: number): string | null =>
  text === null ? null : lineOf(text).slice(0, length).trim() || null;
