import { Parser } from 'htmlparser2';

/** What a web page says of itself to machines. */
export type PageMetadata = {
  title: string | null;
  /** As `<html lang>` has it. */
  language: string | null;
  /** `<link rel="canonical">`, as written. */
  canonical: string | null;
  /** `<meta>` by its `name` or `property` in lower case, each in the order of the page. */
  meta: Map<string, string[]>;
  /** The texts of JSON-LD scripts. */
  jsonLd: string[];
};

/** Reads a page's own metadata; scripts are not run and nothing is fetched. */
export function pageMetadata(html: string): PageMetadata {
  const page: PageMetadata = {
    title: null,
    language: null,
    canonical: null,
    meta: new Map(),
    jsonLd: [],
  };
  let text: string | null = null;
  let isInDrawing = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'html') page.language ??= attributes.lang?.trim() || null;
        if (name === 'meta') readMeta(page.meta, attributes);
        if (name === 'link' && /(^|\s)canonical(\s|$)/i.test(attributes.rel ?? '')) {
          page.canonical ??= attributes.href ?? null;
        }
        // A drawing's title is its own.
        if (name === 'svg') isInDrawing = true;
        if (name === 'title' && !isInDrawing) text = '';
        if (name === 'script' && isJsonLd(attributes.type)) text = '';
      },
      ontext(part) {
        if (text !== null) text += part;
      },
      onclosetag(name) {
        if (name === 'svg') isInDrawing = false;
        if (text === null) return;
        if (name === 'title') page.title ??= text;
        if (name === 'script') page.jsonLd.push(text);
        if (name === 'title' || name === 'script') text = null;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return page;
}

const isJsonLd = (type = '') => type.trim().toLowerCase() === 'application/ld+json';

function readMeta(meta: PageMetadata['meta'], { name, property, content }: Record<string, string>) {
  const key = (property ?? name)?.trim().toLowerCase();
  const value = content?.trim();
  if (key && value) meta.set(key, [...(meta.get(key) ?? []), value]);
}
