import type { Block } from '@/lib/domain/article/article';
import { isHidden, isWordless } from '@/lib/domain/article/html/hints';
import { type HtmlElement, lineOf } from '@/lib/domain/article/html/tree';

/** A stretch of words that a reader sees as one paragraph, heading, item or row. */
export type HtmlBlock = {
  kind: Block['kind'];
  level?: number;
  text: string;
  /** UTF-16 code units of it that are links' words. */
  linked: number;
  /** The element whose words these are. */
  element: HtmlElement;
};

/** What begins on a line of its own. Anything else, unknown names too, runs on within the line. */
const BLOCK = new Set(
  'html body address article aside blockquote caption center details dd dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

type Role = Pick<HtmlBlock, 'kind' | 'level'>;

/** What no reader of an article reads: a program's or a form's words, and what the page hides. */
const isUnread = (element: HtmlElement): boolean => isWordless(element) || isHidden(element);

/**
 * The blocks of the page in its order; `skip` leaves out an element with all that it holds, as does
 * `isUnseen`, which a reader of more than the article may set.
 */
export function blocksOf(
  root: HtmlElement,
  skip: (element: HtmlElement) => boolean,
  isUnseen: (element: HtmlElement) => boolean = isUnread,
): HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  let text = '';
  let linked = 0;
  let breaks = 0;

  const flush = (element: HtmlElement, role: Role) => {
    const line = lineOf(text);
    if (/[\p{L}\p{N}]/u.test(line)) {
      blocks.push({ ...role, text: line, linked: Math.min(linked, line.length), element });
    }
    text = '';
    linked = 0;
    breaks = 0;
  };
  const add = (words: string, isLink: boolean, holder: HtmlElement, role: Role) => {
    if (words === '') return;
    if (words.trim() !== '') {
      if (breaks > 1) flush(holder, role);
      breaks = 0;
      if (isLink) linked += words.trim().length;
    }
    text += words;
  };
  const walk = (element: HtmlElement, holder: HtmlElement, role: Role, isLink: boolean) => {
    for (const child of element.children) {
      if (typeof child === 'string') {
        add(child, isLink, holder, role);
        continue;
      }
      if (isUnseen(child) || skip(child)) {
        if (BLOCK.has(child.tag)) text += ' ';
        continue;
      }
      if (child.tag === 'br') {
        breaks++;
        text += ' ';
        continue;
      }
      if (!BLOCK.has(child.tag) && !holdsBlocks(child)) {
        walk(child, holder, role, isLink || child.tag === 'a');
        continue;
      }
      flush(holder, role);
      const inner = roleOf(child, role);
      if (child.tag === 'tr' && isRowOfData(child)) {
        for (const cell of child.children) {
          if (typeof cell === 'string') continue;
          if (text.trim() !== '') text += ' | ';
          walk(cell, child, { kind: 'paragraph' }, isLink);
        }
        flush(child, { kind: 'paragraph' });
        continue;
      }
      walk(child, child, inner, isLink || child.tag === 'a');
      flush(child, inner);
    }
  };
  walk(root, root, { kind: 'paragraph' }, false);
  flush(root, { kind: 'paragraph' });
  return blocks;
}

function roleOf({ tag }: HtmlElement, outer: Role): Role {
  if (/^h[1-6]$/.test(tag)) return { kind: 'heading', level: Number(tag[1]) };
  if (outer.kind === 'quotation' || tag === 'blockquote') return { kind: 'quotation' };
  if (tag === 'li' || tag === 'dt' || tag === 'dd') return { kind: 'listItem' };
  if (outer.kind === 'listItem') return { kind: 'listItem' };
  return { kind: 'paragraph' };
}

const blockHolders = new WeakMap<HtmlElement, boolean>();

/** Whether an element of the inline kind is wrapped around paragraphs all the same. */
function holdsBlocks(element: HtmlElement): boolean {
  const known = blockHolders.get(element);
  if (known !== undefined) return known;
  const holds = element.children.some(
    (child) => typeof child !== 'string' && (BLOCK.has(child.tag) || holdsBlocks(child)),
  );
  blockHolders.set(element, holds);
  return holds;
}

/** A row whose cells hold words and no paragraphs: data, not a layout. */
function isRowOfData(row: HtmlElement): boolean {
  const cells = row.children.filter((child) => typeof child !== 'string');
  return cells.length > 1 && cells.every((cell) => !holdsBlocks(cell) && !holdsRow(cell));
}

const holdsRow = (cell: HtmlElement): boolean =>
  cell.children.some((child) => typeof child !== 'string' && child.tag === 'table');
