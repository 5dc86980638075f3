import type { Block } from '@/lib/domain/article/article';
import { asOneLine, layOut, type Piece } from '@/lib/domain/article/lay-out';
import { cleanText } from '@/lib/domain/article/normalise';

/** What is read in a copy of a source. Offsets are UTF-16 code units of `text`. */
export type CaptureWords = {
  /**
   * All the words that a reader of the copy sees, captions, tables and side boxes too, since a
   * quoted passage may stand in any of them; '' where it has none that can be read.
   */
  text: string;
  blocks: Block[];
  title: string | null;
  /** BCP 47. */
  language: string | null;
  /** Of a PDF: where the words of each page begin. */
  pageStarts: number[] | null;
  /** The article's words without the page around them; `text` where there is no such difference. */
  mainText: string;
  /** The page's own idea of its address, else the one it was read from. */
  canonicalUrl: string | null;
  /** Why there are no words, or not all of them, for a reviewer; null where all were read. */
  note: string | null;
};

/**
 * The longest text that is kept of a copy, in UTF-16 code units: a report of some 1,500 pages.
 * An article may be shorter; a quoted sentence stands anywhere in the longest of sources.
 */
export const MAX_CAPTURE_TEXT = 5_000_000;

/** A copy without words that can be read, and why. */
export const withoutWords = (note: string): CaptureWords => ({
  text: '',
  blocks: [],
  title: null,
  language: null,
  pageStarts: null,
  mainText: '',
  canonicalUrl: null,
  note,
});

/**
 * The pieces as one text, up to the last that has its place within MAX_CAPTURE_TEXT. `starts` holds
 * the place of every piece, also of those that were cut, which is the text's end.
 */
export function layOutCapture(pieces: readonly Piece[]): {
  text: string;
  blocks: Block[];
  starts: number[];
  note: string | null;
} {
  let length = -2;
  const fitting = pieces.findIndex(({ text }) => {
    length += text.length + 2;
    return length > MAX_CAPTURE_TEXT;
  });
  const kept = fitting < 0 ? pieces : pieces.slice(0, fitting);
  const { text, blocks } = layOut(kept);
  return {
    text,
    blocks,
    starts: pieces.map((_, index) => blocks[index]?.start ?? text.length),
    note: fitting < 0 ? null : cutNote(text.length),
  };
}

const cutNote = (length: number): string =>
  `Only the first ${length.toLocaleString('en')} characters were read; the copy has more.`;

/** The pieces whose words a reader can see, each as one line. */
export const seen = (pieces: readonly Piece[]): Piece[] =>
  pieces
    .map((piece) => ({ ...piece, text: asOneLine(cleanText(piece.text)) }))
    .filter(({ text }) => /[^\s\p{Cf}]/u.test(text));

/** With the title before the rest, where the reader took it out of the text. */
export const titled = (title: string | null, pieces: readonly Piece[]): Piece[] =>
  title === null || pieces.slice(0, 3).some(({ text }) => text.includes(title))
    ? [...pieces]
    : [{ kind: 'heading', level: 1, text: title }, ...pieces];

/** The words of each block. */
export const piecesIn = ({ text, blocks }: { text: string; blocks: readonly Block[] }): Piece[] =>
  blocks.map(({ start, end, ...role }) => ({ ...role, text: text.slice(start, end) }));

/** What an article's reader finds, or null where it refuses: a copy need not hold an article. */
export function orNull<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
