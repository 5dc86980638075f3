import { parseDocument } from 'htmlparser2';
import {
  type Block,
  type Column,
  directionOfText,
  printable,
  type Span,
  type Words,
} from '@/lib/domain/report/document/document';
import { htmlOfMarkdown } from '@/lib/domain/report/markdown-to-html';

type Node = ReturnType<typeof parseDocument>['children'][number];
type Style = Omit<Words, 'kind' | 'text'>;

/**
 * A writer’s Markdown as blocks: just what the HTML report shows of it, since it is made of the same
 * safe HTML. Headings start at `topHeading`.
 */
export function markdownBlocks(markdown: string, topHeading: number): Block[] {
  return blocksOf(parseDocument(htmlOfMarkdown(markdown, topHeading)).children);
}

/** Words outside of any element, as in a tight list’s item, make a paragraph of their own. */
function blocksOf(nodes: readonly Node[]): Block[] {
  const blocks: Block[] = [];
  let loose: Node[] = [];
  const settleLoose = () => {
    const spans = trimmed(spansOf(loose, {}));
    if (spans.length > 0) blocks.push(paragraph(spans));
    loose = [];
  };
  for (const node of nodes) {
    const block = blockOf(node);
    if (!block) {
      loose.push(node);
      continue;
    }
    settleLoose();
    blocks.push(...block);
  }
  settleLoose();
  return blocks;
}

function blockOf(node: Node): Block[] | null {
  if (!('attribs' in node)) return null;
  const { name, children } = node;
  if (/^h[1-6]$/.test(name)) {
    const spans = trimmed(spansOf(children, {}));
    return [{ kind: 'heading', level: Number(name[1]), spans, ...directed(spans) }];
  }
  switch (name) {
    case 'p':
      return [paragraph(trimmed(spansOf(children, {})))];
    case 'blockquote':
      return [{ kind: 'quotation', blocks: blocksOf(children) }];
    case 'pre':
      return [
        { kind: 'code', text: printable(textOf(node).replaceAll('\t', '    ')).replace(/\n$/, '') },
      ];
    case 'ul':
    case 'ol': {
      const items = elements(children, 'li').map((item) => blocksOf(item.children));
      const start = Number(node.attribs.start ?? 1);
      const isOrdered = name === 'ol';
      return [{ kind: 'list', isOrdered, ...(start === 1 ? {} : { start }), items }];
    }
    case 'table':
      return [tableOf(node)];
    case 'hr':
      return [];
    default:
      return null;
  }
}

type Element = Extract<Node, { attribs: unknown }>;

function tableOf(table: Element): Block {
  const rows = everyElement(table, 'tr').map((row) =>
    row.children.filter((cell): cell is Element => 'attribs' in cell && /^t[hd]$/.test(cell.name)),
  );
  const [head = [], ...body] = rows;
  const spans = (cells: readonly Element[]) =>
    cells.map((cell) => trimmed(spansOf(cell.children, {})));
  return {
    kind: 'table',
    label: '',
    columns: head.map(
      ({ attribs }): Column => ({ align: alignOf(attribs.align), width: 'narrow' }),
    ),
    head: spans(head),
    rows: body.map((cells) => head.map((_, index) => spans(cells)[index] ?? [])),
  };
}

const alignments: Record<string, Column['align']> = { right: 'end', center: 'centre' };
const alignOf = (align: string | undefined) => alignments[align ?? ''] ?? 'start';

function spansOf(nodes: readonly Node[], style: Style): Span[] {
  return nodes.flatMap((node): Span[] => {
    if ('data' in node && !('children' in node)) {
      const text = printable(node.data).replace(/\s+/g, ' ');
      return text === '' ? [] : [{ kind: 'words', text, ...style }];
    }
    if (!('attribs' in node)) return [];
    if (node.name === 'br') return [{ kind: 'break' }];
    return spansOf(node.children, { ...style, ...styleOf(node) });
  });
}

function styleOf({ name, attribs }: Element): Style {
  switch (name) {
    case 'strong':
      return { bold: true };
    case 'em':
      return { italic: true };
    case 'code':
      return { code: true };
    case 'del':
      return { struck: true };
    case 'a':
      return attribs.href && /^https?:\/\//i.test(attribs.href) ? { href: attribs.href } : {};
    default:
      return {};
  }
}

/** Without blanks at either end, which HTML does not show. */
function trimmed(spans: Span[]): Span[] {
  const trim = (span: Span | undefined, end: 'trimStart' | 'trimEnd'): Span | undefined =>
    span?.kind === 'words' ? { ...span, text: span.text[end]() } : span;
  const cut = [...spans];
  if (cut.length > 0) cut[0] = trim(cut[0], 'trimStart') as Span;
  if (cut.length > 0) cut[cut.length - 1] = trim(cut.at(-1), 'trimEnd') as Span;
  return cut.filter((span) => span.kind !== 'words' || span.text !== '');
}

const paragraph = (spans: Span[]): Block => ({ kind: 'paragraph', spans, ...directed(spans) });

function directed(spans: readonly Span[]) {
  const direction = directionOfText(
    spans.map((span) => ('text' in span ? span.text : '')).join(''),
  );
  return direction ? { direction } : {};
}

const elements = (nodes: readonly Node[], name: string) =>
  nodes.filter((node): node is Element => 'attribs' in node && node.name === name);

const everyElement = (node: Element, name: string): Element[] =>
  node.children.flatMap((child) =>
    'attribs' in child
      ? [...(child.name === name ? [child] : []), ...everyElement(child, name)]
      : [],
  );

function textOf(node: Node): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'data' in node ? node.data : '';
}
