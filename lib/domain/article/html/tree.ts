import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { asOneLine } from '@/lib/domain/article/lay-out';
import { cleanText } from '@/lib/domain/article/normalise';

export type HtmlElement = {
  tag: string;
  attributes: Readonly<Record<string, string>>;
  parent: HtmlElement | null;
  children: (HtmlElement | string)[];
};

/**
 * A page as a light tree. Scripts and styles are left out, but for the texts of JSON-LD, and of style
 * sheets where they are asked for.
 */
export type Page = { root: HtmlElement; jsonLd: string[] };

/** No page that a person wrote nests deeper; what lies deeper joins the element at this depth. */
const MAX_DEPTH = 256;

/**
 * Elements of one page: the longest live blogs have some 30,000. Beyond, text goes on being read, its
 * tags do not, which bounds the time that a page takes.
 */
const MAX_ELEMENTS = 60_000;

/** Of an attribute, in UTF-16 code units: enough for any summary, too short for images in `src`. */
const MAX_ATTRIBUTE = 2_000;

/** What telling an article from its page needs. */
const TELLING_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...['id', 'class', 'role', 'itemprop', 'itemtype', 'hidden', 'aria-hidden', 'style', 'lang'],
  ...['href', 'rel', 'datetime', 'name', 'property', 'content', 'type', 'pubdate'],
]);

/** Elements without an end tag. */
export const VOID = new Set(
  'area base basefont br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
);

/** What stands in these is a program's text, without elements of its own. */
const RAW_TEXT = new Set(['script', 'style', 'iframe', 'noembed', 'noframes', 'textarea', 'xmp']);

const CLOSES_PARAGRAPH = new Set(
  'address article aside blockquote center details dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre section table ul'.split(
    ' ',
  ),
);

/** Opening the key ends an open element of the first list, unless one of the second is nearer. */
const ENDS: ReadonlyMap<string, readonly [ended: string[], within: Set<string>]> = new Map(
  (
    [
      ['li', 'li', 'ul ol menu'],
      ['dt', 'dt dd', 'dl'],
      ['dd', 'dt dd', 'dl'],
      ['tr', 'tr td th', 'table'],
      ['td', 'td th', 'tr table'],
      ['th', 'td th', 'tr table'],
      ['tbody', 'tr thead tbody tfoot', 'table'],
      ['option', 'option', 'select'],
      ['a', 'a', 'td th li div p table section article'],
      ['body', 'head', ''],
    ] as const
  ).map(([tag, ended, within]) => [tag, [ended.split(' '), new Set(within.split(' '))]]),
);

/** A closing tag never reaches beyond these to end something outside. */
const BARRIERS = new Set(['table', 'td', 'th', 'article', 'main', 'body']);

/** What of a page is kept: see `parsePage`. */
export type Keeping = {
  /** By name, in lower case. */
  attributes?: ReadonlySet<string>;
  /** Of one attribute's value, in UTF-16 code units; the rest of it is cut. */
  maxAttribute?: number;
  /** Whether `<style>` becomes an element whose only child is its sheet. */
  styles?: boolean;
};

/**
 * The tree of any string at all, in time linear in its length: the tags' text is cut by htmlparser2,
 * which of them belong together is decided here, so that neither depth nor number can run away.
 * Elements are closed as HTML's rules imply in the common cases; misnested inline tags are closed
 * with the element around them.
 */
export function parsePage(html: string, keeping: Keeping = {}): Page {
  const { attributes: kept = TELLING_ATTRIBUTES, maxAttribute = MAX_ATTRIBUTE } = keeping;
  const root: HtmlElement = { tag: '#page', attributes: {}, parent: null, children: [] };
  const jsonLd: string[] = [];
  const open: HtmlElement[] = [root];
  /** Open tags that were not given an element, by name: their closing tags close nothing. */
  const skipped = new Map<string, number>();
  /** How many of each name are open, so that most searches need not begin. */
  const openByName = new Map<string, number>();
  let elements = 0;
  /** What stands between the tags of a RAW_TEXT element, null where it is not wanted. */
  let raw: { text: string | null; into: (text: string) => void } | null = null;
  let tag = '';
  let attributes: Record<string, string> = {};
  let name = '';
  let value = '';

  const last = () => open.at(-1) ?? root;
  const closeTo = (index: number) => {
    while (index > 0 && open.length > index) {
      const closed = open.pop()?.tag ?? '';
      openByName.set(closed, (openByName.get(closed) ?? 1) - 1);
    }
  };
  /** Index of the innermost open element of that name, 0 if none before a barrier. */
  const indexOf = (names: readonly string[], barriers: { has(tag: string): boolean }) => {
    if (!names.some((one) => openByName.get(one))) return 0;
    for (let index = open.length - 1; index > 0; index--) {
      const at = open[index]?.tag ?? '';
      if (names.includes(at)) return index;
      if (barriers.has(at)) return 0;
    }
    return 0;
  };
  const closeImplied = () => {
    if (CLOSES_PARAGRAPH.has(tag)) closeTo(indexOf(['p'], BUTTONS_AND_CELLS));
    const rule = ENDS.get(tag);
    if (!rule) return;
    const [ended, barriers] = rule;
    for (let index = indexOf(ended, barriers); index > 0; index = indexOf(ended, barriers)) {
      closeTo(index);
    }
  };
  const openElement = () => {
    if (RAW_TEXT.has(tag)) {
      const isJsonLd = tag === 'script' && /^\s*application\/ld\+json/i.test(attributes.type ?? '');
      const style = keeping.styles && tag === 'style' ? styleIn(last()) : null;
      raw = { text: isJsonLd || style ? '' : null, into: style ?? ((text) => jsonLd.push(text)) };
      return;
    }
    closeImplied();
    if (open.length > MAX_DEPTH || elements >= MAX_ELEMENTS) {
      if (!VOID.has(tag)) skipped.set(tag, (skipped.get(tag) ?? 0) + 1);
      return;
    }
    elements++;
    const parent = last();
    const element: HtmlElement = { tag, attributes, parent, children: [] };
    parent.children.push(element);
    if (VOID.has(tag)) return;
    open.push(element);
    openByName.set(tag, (openByName.get(tag) ?? 0) + 1);
  };
  /** Puts a sheet where its element stands. */
  const styleIn = (parent: HtmlElement) => {
    const style: HtmlElement = { tag, attributes, parent, children: [] };
    return (sheet: string) => {
      parent.children.push({ ...style, children: [sheet] });
    };
  };
  const closeElement = (closed: string) => {
    if (raw) {
      if (raw.text !== null) raw.into(raw.text);
      raw = null;
      return;
    }
    const pending = skipped.get(closed) ?? 0;
    if (pending > 0) {
      skipped.set(closed, pending - 1);
      return;
    }
    if (closed === 'br') {
      last().children.push({ tag: 'br', attributes: {}, parent: last(), children: [] });
      return;
    }
    const barriers = BARRIERS.has(closed) ? new Set<string>() : BARRIERS;
    closeTo(indexOf([closed], barriers));
  };
  const addText = (text: string) => {
    if (raw) {
      if (raw.text !== null) raw.text += text;
      return;
    }
    const { children } = last();
    const before = children.at(-1);
    if (typeof before === 'string') children[children.length - 1] = before + text;
    else children.push(text);
  };
  const keepAttribute = (text: string) => {
    if (value.length < maxAttribute) value += text.slice(0, maxAttribute - value.length);
  };

  const callbacks: TokenizerCallbacks = {
    onopentagname(start, end) {
      tag = html.slice(start, end).toLowerCase();
      attributes = {};
    },
    onattribname(start, end) {
      name = html.slice(start, end).toLowerCase();
      value = '';
    },
    onattribdata: (start, end) => keepAttribute(html.slice(start, end)),
    onattribentity: (codepoint) => keepAttribute(String.fromCodePoint(codepoint)),
    onattribend() {
      if (kept.has(name)) attributes[name] ??= value;
    },
    onopentagend: () => openElement(),
    onselfclosingtag: () => openElement(),
    onclosetag: (start, end) => closeElement(html.slice(start, end).toLowerCase()),
    ontext: (start, end) => addText(html.slice(start, end)),
    ontextentity: (codepoint) => addText(String.fromCodePoint(codepoint)),
    oncdata: () => undefined,
    oncomment: () => undefined,
    ondeclaration: () => undefined,
    onprocessinginstruction: () => undefined,
    onend: () => undefined,
    isInForeignContext: () => ['svg', 'math'].includes(last().tag),
  };
  const tokenizer = new Tokenizer({ decodeEntities: true }, callbacks);
  tokenizer.write(html);
  tokenizer.end();
  return { root, jsonLd };
}

const BUTTONS_AND_CELLS = new Set(['button', 'td', 'th', 'caption', 'object']);

/** Every element below, in the page's order. */
export function elementsOf(root: HtmlElement): HtmlElement[] {
  const found: HtmlElement[] = [];
  const gather = (element: HtmlElement) => {
    for (const child of element.children) {
      if (typeof child === 'string') continue;
      found.push(child);
      gather(child);
    }
  };
  gather(root);
  return found;
}

/** All words of the element, as they stand. */
export const textOf = (element: HtmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** The words of HTML as one line, clean; '' where there are none. */
export function lineOf(text: string): string {
  if (text.trim() === '') return '';
  return asOneLine(PLAIN.test(text) ? text : cleanText(text));
}

/** Nothing that `cleanText` would change but white space: most lines of most pages. */
const PLAIN = /^[\t\n\x20-\x7e]*$/;
