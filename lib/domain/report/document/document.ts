import type { RatingTone } from '@/lib/domain/assessment/rating-scale';

/**
 * A report as a document to be set: what a page shows, in order, without how it is drawn. Word, PDF and
 * the annotated script in HTML are all made of this one value, which is plain JSON.
 */
export type ReportDocument = {
  title: string;
  /** One line that tells what it is, for the file’s properties. */
  subject: string;
  /** Who publishes it. */
  publisher: string;
  /** BCP 47, of the article. */
  language: string;
  direction: Direction;
  /** An instant in ISO 8601; null on a preview. */
  publishedAt: string | null;
  blocks: Block[];
};

export type Direction = 'ltr' | 'rtl';

export type Tone = RatingTone | 'unsettled';

/** A stretch within a line. */
export type Words = {
  kind: 'words';
  text: string;
  /** BCP 47, where it is not the document’s. */
  language?: string;
  bold?: true;
  italic?: true;
  code?: true;
  muted?: true;
  small?: true;
  struck?: true;
  /** Set small above the line. */
  raised?: true;
  /** Words of the article that make these claims, by number. */
  claims?: readonly number[];
  /** A web address, or `#` and an anchor of the document. */
  href?: string;
};

/** A rating as colour, shape and word. */
export type Badge = { kind: 'badge'; tone: Tone; label: string; language?: string };

/** A citation of a source: its number, and all of it for a note. */
export type Cited = { kind: 'cited'; reference: number; note: string };

export type Span = Words | Badge | Cited | { kind: 'break' };

/** How a paragraph looks; without one it is running text. */
export type Look =
  | 'kicker'
  | 'byline'
  | 'lead'
  | 'label'
  | 'about'
  | 'cited'
  | 'small'
  | 'warning'
  | 'caption';

export type Column = { align: 'start' | 'end' | 'centre'; width: 'narrow' | 'wide' };

export type Share = { tone: Tone; label: string; count: number; language?: string };

export type MarginNote = {
  number: number;
  /** Whether the anchor `note-NUMBER` is here; where it is not, the note points to where it is. */
  isFirst: boolean;
  blocks: Block[];
};

export type Block =
  | { kind: 'heading'; level: number; spans: Span[]; anchor?: string; direction?: Direction }
  | { kind: 'paragraph'; spans: Span[]; look?: Look; direction?: Direction }
  | { kind: 'quotation'; blocks: Block[]; isPassage?: true }
  /** A plain one has no marks before its items. */
  | { kind: 'list'; isOrdered: boolean; isPlain?: true; start?: number; items: Block[][] }
  /** Lines that stand between rules, each with an anchor of its own: the list of sources. */
  | { kind: 'sources'; items: { number: number; anchor: string; blocks: Block[] }[] }
  | { kind: 'code'; text: string }
  | { kind: 'table'; columns: Column[]; head: Span[][]; rows: Span[][][]; label: string }
  | { kind: 'chart'; shares: Share[]; label: string }
  /** A block of the article with what the checkers write beside it. */
  | { kind: 'annotated'; block: Block; notes: MarginNote[] };

/** Without what neither XML nor a page can hold; a tab is a blank. Lines stay. */
export const printable = (text: string) =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/(?!\n)[\p{Cc}\ufffe\uffff]/gu, '');

/** Which way a text runs by its first letter, as HTML’s `dir="auto"` has it; null without letters. */
export function directionOfText(text: string): Direction | null {
  const letter = /\p{L}/u.exec(text)?.[0];
  if (!letter) return null;
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}\p{Script=Hanifi_Rohingya}]/u.test(
    letter,
  )
    ? 'rtl'
    : 'ltr';
}

/** The same blocks with headings that skip no level, which readers of screens find their way by. */
export function withoutSkippedLevels(blocks: readonly Block[]): Block[] {
  let before = 0;
  const settled = (block: Block): Block => {
    switch (block.kind) {
      case 'heading': {
        before = Math.min(block.level, before + 1);
        return { ...block, level: before };
      }
      case 'quotation':
        return { ...block, blocks: block.blocks.map(settled) };
      case 'list':
        return { ...block, items: block.items.map((item) => item.map(settled)) };
      case 'annotated':
        return {
          ...block,
          block: settled(block.block),
          notes: block.notes.map((note) => ({ ...note, blocks: note.blocks.map(settled) })),
        };
      default:
        return block;
    }
  };
  return blocks.map(settled);
}
