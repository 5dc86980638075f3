import type { HtmlElement } from '@/lib/domain/article/html/tree';
import { escapeHtml } from '@/lib/domain/report/formats/html-text';
import { safeCss } from '@/lib/domain/source/safe-copy/safe-css';

/**
 * Attributes that say how words are set and nothing else, on any element. Not `name`: with it a
 * picture could stand for a property of the document that the desk's own page reads.
 */
const ANYWHERE = ['class', 'dir', 'id', 'lang', 'title', 'translate'];

const ON_ELEMENT: Readonly<Record<string, readonly string[]>> = {
  col: ['span', 'width'],
  colgroup: ['span', 'width'],
  data: ['value'],
  img: ['alt', 'width', 'height'],
  li: ['value'],
  ol: ['start', 'reversed', 'type'],
  table: ['border', 'cellpadding', 'cellspacing', 'width'],
  td: ['align', 'colspan', 'headers', 'rowspan', 'valign', 'width'],
  th: ['align', 'abbr', 'colspan', 'headers', 'rowspan', 'scope', 'valign', 'width'],
  time: ['datetime'],
  tr: ['align', 'valign'],
};

/** What is read of a page's elements in order to write a copy. */
export const READ_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...ANYWHERE,
  ...Object.values(ON_ELEMENT).flat(),
  ...['hidden', 'href', 'media', 'src', 'style', 'type'],
]);

/** A picture that is written out in its own address: no script runs in any of these as `<img>`. */
const PICTURE = /^data:image\/(?:png|jpe?g|gif|webp|avif|bmp|svg\+xml)[;,]/i;

/**
 * The attributes of an element that is kept, each with a space before it. Those that fetch, lead
 * somewhere or run something are left out; a link's address becomes its title.
 */
export function attributesOf({ tag, attributes }: HtmlElement, base: string | null): string {
  const kept = [...ANYWHERE, ...(ON_ELEMENT[tag] ?? [])].flatMap((name): [string, string][] => {
    const value = attributes[name];
    return value === undefined ? [] : [[name, value]];
  });
  const style = attributes.style === undefined ? '' : safeCss(attributes.style);
  if (style !== '') kept.push(['style', style]);
  const source = tag === 'img' ? attributes.src?.trim() : undefined;
  if (source !== undefined && PICTURE.test(source)) kept.push(['src', source]);
  // What a page folds away is shown: nothing in the copy could open it but a click.
  if (tag === 'details') kept.push(['open', '']);
  const address = tag === 'a' ? webAddress(attributes.href, base) : null;
  if (address !== null && attributes.title === undefined) kept.push(['title', address]);
  return kept.map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('');
}

function webAddress(written: string | undefined, base: string | null): string | null {
  if (!written?.trim()) return null;
  try {
    const url = new URL(written.trim(), base ?? undefined);
    return /^https?:$/.test(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
