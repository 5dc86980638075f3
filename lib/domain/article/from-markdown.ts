import { type Extension, type Handle, fromMarkdown as parse } from 'mdast-util-from-markdown';
import { gfm } from 'micromark-extension-gfm';
import type { ReadArticle } from '@/lib/domain/article/article';
import { credited, type ReadPiece } from '@/lib/domain/article/credited';
import { isByline, isPictureCredit } from '@/lib/domain/article/credits';
import { withoutFrontMatter } from '@/lib/domain/article/front-matter';
import { asOneLine, layOut } from '@/lib/domain/article/lay-out';
import { markdownChunks } from '@/lib/domain/article/markdown-chunks';
import { assertTextFits, cleanText, emptyText } from '@/lib/domain/article/normalise';

type Node = ReturnType<typeof parse>['children'][number];

/**
 * An article from CommonMark with the tables of GitHub's dialect. The first heading of level 1 is
 * the title and not part of the text. Marks give way to the words they mark: a link to its text,
 * an image to nothing, a footnote's number to nothing; code stays. Each paragraph of a list item is
 * a `listItem`, everything in a block quote a `quotation`, each row of a table a paragraph with `|`
 * between its cells. Bylines and picture credits are told as in plain text, unless the paragraph is
 * set in `<small>`, which makes it a credit, or in `<span>`, which keeps it a paragraph. Front matter
 * gives title, authors and language where the text does not.
 *
 * Throws `too_large` beyond MAX_TEXT_LENGTH, and `invalid_input` on `text` where no words remain or
 * `markdownChunks` refuses.
 */
export function fromMarkdown(input: string): ReadArticle {
  assertTextFits(input);
  const { body, title: givenTitle, authors: givenAuthors, language } = withoutFrontMatter(input);
  const { chunks, definitions } = markdownChunks(body);
  const pieces = chunks.flatMap((chunk) => piecesOfMarkdown(chunk, definitions, 'paragraph'));
  const titleAt = pieces.findIndex(({ kind, level }) => kind === 'heading' && level === 1);
  const [title] = titleAt < 0 ? [] : pieces.splice(titleAt, 1);
  if (pieces.length === 0) throw emptyText();

  const { pieces: told, authors } = credited(pieces);
  const article = layOut(told);
  assertTextFits(article.text);
  return {
    ...article,
    title: title?.text ?? givenTitle,
    authors: authors.length > 0 ? authors : givenAuthors,
    language,
  };
}

const beginCell: Handle = function (token) {
  const row = this.stack.at(-1);
  if (row?.type === 'paragraph' && row.children.length > 0) {
    this.enter({ type: 'text', value: ' | ' }, token);
    this.exit(token);
  }
};

const tableRows: Extension = {
  enter: {
    tableRow(token) {
      this.enter({ type: 'paragraph', children: [] }, token);
    },
    tableHeader: beginCell,
    tableData: beginCell,
  },
  exit: {
    tableRow(token) {
      this.exit(token);
    },
  },
};

/**
 * Of GitHub's dialect, tables and task lists: bare addresses are text as they stand, and the parts
 * for footnotes and struck-out words take time in the square of the text's length.
 */
const dialect = [
  gfm(),
  {
    disable: {
      null: [
        'wwwAutolink',
        'protocolAutolink',
        'emailAutolink',
        'strikethrough',
        'gfmFootnoteCall',
        'gfmPotentialFootnoteCall',
        'gfmFootnoteDefinition',
      ],
    },
  },
];

type BodyKind = 'paragraph' | 'listItem' | 'quotation';

function piecesOfMarkdown(markdown: string, definitions: string, kind: BodyKind): ReadPiece[] {
  const preamble = `${definitions}\n\n`;
  const { children } = parse((preamble + markdown).replaceAll('\0', ' '), {
    extensions: dialect,
    mdastExtensions: [tableRows],
  });
  return children
    .filter(({ position }) => (position?.start.offset ?? 0) >= preamble.length)
    .flatMap((node) => piecesOf(node, kind));
}

function piecesOf(node: Node, kind: BodyKind): ReadPiece[] {
  switch (node.type) {
    case 'heading': {
      const role =
        kind === 'quotation' ? { kind } : { kind: 'heading' as const, level: node.depth };
      return pieces(asOneLine(wordsOf(node)), role);
    }
    case 'paragraph': {
      const setting = kind === 'paragraph' ? settingOf(node.children) : undefined;
      if (setting) return pieces(asOneLine(wordsOf(node)), setting);
      const lines = wordsOf(node).split('\n').map(asOneLine);
      const areCredits = lines.every((line) => isByline(line) || isPictureCredit(line));
      return (areCredits ? lines : [lines.join(' ')]).flatMap((text) => pieces(text, { kind }));
    }
    case 'code':
      return pieces(node.value, { kind });
    case 'html':
      return piecesOfHtml(node.value, kind);
    case 'list':
      return node.children.flatMap((child) => piecesOf(child, kind));
    case 'listItem': {
      const inside = kind === 'quotation' ? kind : 'listItem';
      return node.children.flatMap((child) => piecesOf(child, inside));
    }
    case 'blockquote':
      return node.children.flatMap((child) => piecesOf(child, 'quotation'));
    default:
      return [];
  }
}

/** What a paragraph is that is set in one element from its beginning to its end. */
function settingOf(children: readonly Node[]): Omit<ReadPiece, 'text'> | undefined {
  const [first, last] = [children[0], children.at(-1)];
  if (first?.type !== 'html' || last?.type !== 'html') return undefined;
  if (first.value === '<small>' && last.value === '</small>') return { kind: 'credit' };
  if (first.value === '<span>' && last.value === '</span>')
    return { kind: 'paragraph', isSet: true };
  return undefined;
}

function pieces(text: string, role: Omit<ReadPiece, 'text'>): ReadPiece[] {
  const line = asOneLine(cleanText(text));
  return /[^\s\p{Cf}]/u.test(line) ? [{ ...role, text: line }] : [];
}

/** The words between a block's tags; scripts, styles and comments have none for a reader. */
function piecesOfHtml(html: string, kind: BodyKind): ReadPiece[] {
  if (/^\s*<(?:script|style|template|[!?])/i.test(html)) return [];
  const words = html
    .replace(/<\/?(?:p|div|h[1-6]|li|blockquote|tr|section|figcaption|hr)\b[^<>]*>/gi, '\n\n')
    .replace(/<br\b[^<>]*>/gi, ' ')
    .replace(/<[^<>]*>/g, '')
    .replace(/</g, '&lt;')
    .replace(/^[ \t]+/gm, '');
  return piecesOfMarkdown(words, '', kind);
}

/** The words of inline nodes; a line break is `\n`. */
function wordsOf(node: Node): string {
  switch (node.type) {
    case 'text':
      return node.value.replace(/~~|\[\^[^\]\s]{1,60}\]:?/g, '');
    case 'inlineCode':
      return node.value;
    case 'break':
      return '\n';
    case 'html':
      return /^<br\b/i.test(node.value) ? '\n' : '';
    case 'linkReference':
      return node.label?.startsWith('^') ? '' : node.children.map(wordsOf).join('');
    default:
      return 'children' in node ? node.children.map((child) => wordsOf(child)).join('') : '';
  }
}
