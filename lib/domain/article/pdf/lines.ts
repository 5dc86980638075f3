import { columnsOf, type Segment } from '@/lib/domain/article/pdf/columns';
import type { PdfItem, PdfPage } from '@/lib/domain/article/pdf/item';
import { raised } from '@/lib/domain/article/raised';

/** A line of words as a reader sees it, within its column. */
export type PdfLine = {
  text: string;
  left: number;
  right: number;
  y: number;
  /** The height of the font that most of its letters have. */
  size: number;
  isRightToLeft: boolean;
  /** Whether wide gaps part its words as the cells of a table are. */
  isRow: boolean;
  page: number;
  /** Which column of the page, counted as they are read. */
  column: number;
};

/** A gap between two items that is wider than this share of the font's height is a space. */
const SPACE = 0.12;

/** Beyond this share of it, the words to either side may belong to two columns. */
const GUTTER = 0.9;

/**
 * Beyond this many times the font's height, they are two cells, unless the first is a heading's
 * number.
 */
const CELL_GAP = 2;
const NUMBER_ONLY = /^\P{L}*$/u;

/**
 * A figure set smaller than this share of its line, and raised, is an exponent or a note's number.
 */
const RAISED_SIZE = 0.8;
const RAISED_BY = 0.2;

/** The lines of a page in the order in which they are read: column by column, top to bottom. */
export function linesOf({ items }: PdfPage, page: number): PdfLine[] {
  const written = items.filter(({ text, size }) => text.trim() !== '' && size > 0);
  const segments = rowsOf(written).flatMap(segmentsOf);
  return columnsOf(segments).flatMap((column, index) =>
    rowsOf(column.flatMap((segment) => segment.items)).map((row) => lineOf(row, page, index)),
  );
}

/** Items whose heights overlap for the most part stand on one line, raised figures too. */
function rowsOf(items: readonly PdfItem[]): PdfItem[][] {
  const rows: { top: number; bottom: number; items: PdfItem[] }[] = [];
  for (const item of [...items].sort((a, b) => a.y - b.y)) {
    const [top, bottom] = [item.y - item.size * 0.8, item.y + item.size * 0.2];
    // Only the last few can reach down to this item.
    const row = rows
      .slice(-4)
      .findLast(
        (one) =>
          Math.min(bottom, one.bottom) - Math.max(top, one.top) >
          0.5 * Math.min(item.size, one.bottom - one.top),
      );
    if (!row) rows.push({ top, bottom, items: [item] });
    else {
      row.items.push(item);
      // A row is as high as its largest letters.
      if (item.size > row.bottom - row.top) [row.top, row.bottom] = [top, bottom];
    }
  }
  return rows.map((row) => row.items);
}

function segmentsOf(row: readonly PdfItem[]): Segment[] {
  const segments: Segment[] = [];
  for (const item of [...row].sort((a, b) => a.x - b.x)) {
    const last = segments.at(-1);
    const right = item.x + item.width;
    if (last && item.x - last.right < item.size * GUTTER) {
      last.items.push(item);
      last.right = Math.max(last.right, right);
    } else segments.push({ left: item.x, right, y: item.y, items: [item] });
  }
  return segments;
}

function lineOf(row: readonly PdfItem[], page: number, column: number): PdfLine {
  const size = sizeOf(row);
  const y = row.find((item) => item.size === size)?.y ?? 0;
  const isRightToLeft = lettersIn(row.filter((item) => item.isRightToLeft)) > lettersIn(row) / 2;
  const ordered = inReadingOrder(row, isRightToLeft);
  const parts = ordered.map((item, index) => {
    const previous = ordered[index - 1];
    const gap = previous ? gapBetween(previous, item) / Math.min(previous.size, item.size) : 0;
    const isCell = gap > CELL_GAP && (index > 1 || !NUMBER_ONLY.test(previous?.text ?? ''));
    const written = isRaised(item, { size, y }) ? raised(item.text) : item.text;
    const space = gap > SPACE ? ' ' : '';
    return { text: (isCell ? ' | ' : space) + written, isCell };
  });
  const isRow = parts.some(({ isCell }) => isCell);
  const text = parts
    .map((part) => part.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
  const left = row.reduce((least, { x }) => Math.min(least, x), Number.POSITIVE_INFINITY);
  const right = row.reduce((most, { x, width }) => Math.max(most, x + width), 0);
  return { text, left, right, y, size, isRightToLeft, isRow, page, column };
}

const lettersIn = (items: readonly PdfItem[]): number =>
  items.reduce((sum, { text }) => sum + text.length, 0);

function sizeOf(row: readonly PdfItem[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of row) letters.set(size, (letters.get(size) ?? 0) + text.length);
  return [...letters].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

/**
 * From the right in a line of Arabic or Hebrew, but for the runs within it that go from the left.
 */
function inReadingOrder(row: readonly PdfItem[], isRightToLeft: boolean): PdfItem[] {
  const sorted = [...row].sort((a, b) => a.x - b.x);
  if (!isRightToLeft) return sorted;
  const runs: PdfItem[][] = [];
  for (const item of sorted) {
    const run = runs.at(-1);
    if (run && !item.isRightToLeft && !run[0]?.isRightToLeft) run.push(item);
    else runs.push([item]);
  }
  return runs.reverse().flat();
}

function gapBetween(before: PdfItem, after: PdfItem): number {
  const [first, second] = before.x <= after.x ? [before, after] : [after, before];
  return second.x - (first.x + first.width);
}

const isRaised = (item: PdfItem, line: { size: number; y: number }): boolean =>
  item.size < line.size * RAISED_SIZE && line.y - item.y > line.size * RAISED_BY;
