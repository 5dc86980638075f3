import {
  type HtmlElement,
  type Keeping,
  lineOf,
  parsePage,
  textOf,
  VOID,
} from '@/lib/domain/article/html/tree';
import { escapeHtml } from '@/lib/domain/report/formats/html-text';
import { copyStyle } from '@/lib/domain/source/safe-copy/copy-style';
import { attributesOf, READ_ATTRIBUTES } from '@/lib/domain/source/safe-copy/safe-attributes';
import { safeCss } from '@/lib/domain/source/safe-copy/safe-css';
import { isUnseen } from '@/lib/domain/source/unseen';

/**
 * Elements that are kept. Of any other, what it holds stands in its place, unless it is one that a
 * reader does not see. No name has a meaning of its own to a browser's parser (SVG, MathML, raw
 * text), so that what is written here is read as it is meant, whatever it is nested in.
 */
const KEPT = new Set(
  [
    'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup',
    'data dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr',
    'i img ins kbd li main mark menu nav ol p pre q rp rt ruby s samp section small span strike strong',
    'sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr',
  ].flatMap((line) => line.split(' ')),
);

const keeping: Keeping = {
  attributes: READ_ATTRIBUTES,
  // Pictures stand in attributes, written out.
  maxAttribute: 20_000_000,
  styles: true,
};

/**
 * A captured page as a page of its own that can do nothing: it runs no script, fetches nothing from
 * anywhere, leads nowhere and sends nothing. Its words stand as `wordsOfHtml` reads them; its own
 * style sheets and pictures are kept where they are written into it. `url` is where it was captured
 * and makes the addresses whole that its links show as their titles.
 *
 * The policy that the copy is served under forbids the same once more; neither relies on the other.
 */
export function safeCopy(html: string, { url }: { url: string | null }): string {
  const { root } = parsePage(html, keeping);
  const page = partsOf(root);
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<title>${escapeHtml(page.title)}</title>`,
    `<style>${copyStyle}</style>`,
    ...page.styles.map(styleOf),
  ].join('\n');
  const own = (element: HtmlElement | null) => (element ? attributesOf(element, url) : '');
  return `<!doctype html>\n<html${own(page.html)}>\n<head>\n${head}\n</head>\n<body${own(page.body)}>${bodyOf(root, url)}</body>\n</html>\n`;
}

/** What the page says of itself, wherever its tags stand. */
type Parts = {
  html: HtmlElement | null;
  body: HtmlElement | null;
  title: string;
  styles: HtmlElement[];
};

function partsOf(root: HtmlElement): Parts {
  const parts: Parts = { html: null, body: null, title: '', styles: [] };
  const gather = (element: HtmlElement) => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      if (child.tag === 'html') parts.html ??= child;
      if (child.tag === 'body') parts.body ??= child;
      if (child.tag === 'style') parts.styles.push(child);
      if (child.tag === 'title' && parts.title === '') parts.title = lineOf(textOf(child));
      if (child.tag === 'head' || !isUnseen(child)) gather(child);
    }
  };
  gather(root);
  return parts;
}

function styleOf(style: HtmlElement): string {
  const { media } = style.attributes;
  const sheet = safeCss(textOf(style));
  return `<style${media === undefined ? '' : ` media="${escapeHtml(media)}"`}>${sheet}</style>`;
}

function bodyOf(element: HtmlElement, url: string | null): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return escapeHtml(child);
      const { tag } = child;
      if (tag === 'style' || tag === 'title' || isUnseen(child)) return '';
      const inner = bodyOf(child, url);
      if (!KEPT.has(tag)) return inner;
      const opened = `<${tag}${attributesOf(child, url)}>`;
      return VOID.has(tag) ? opened : `${opened}${inner}</${tag}>`;
    })
    .join('');
}
