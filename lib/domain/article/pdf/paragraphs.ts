import { type Joiner, joinerOf } from '@/lib/domain/article/pdf/join-lines';
import type { PdfLine } from '@/lib/domain/article/pdf/lines';

/** Lines that a reader takes in as one. */
export type PdfParagraph = {
  text: string;
  /** Height of its letters, in points. */
  size: number;
  /** The text without its bullet or number, if it has one. */
  item: string | null;
  /** The page that it ends on. */
  page: number;
  /** Each page that it has words on, and the UTF-16 offset in `text` where they begin. */
  begins: { page: number; at: number }[];
  isRow: boolean;
  /** Whether its last line reaches the side of its column, so that more may follow. */
  isFull: boolean;
};

/** Letters whose heights differ by more than this share are of two paragraphs. */
const SAME_SIZE = 0.08;

/** A gap between lines that is this much wider than theirs usually is parts two paragraphs. */
const WIDE_GAP = 1.3;

/**
 * A first line begins this far within the column, as a share of its letters' height, and not
 * further.
 */
const INDENT = [0.8, 5] as const;

/** A line with no more room left than this share of its column's width was ended by the column. */
const FULL = 0.2;

/** Fewer lines do not tell how wide their column is. */
const FEWEST_LINES = 3;

const BULLET = /^(?:[-*•‣◦▪●○■□–]|\d{1,3}[.)]|[a-z]\)) +(?=\S)/u;
const ENDS_SENTENCE = /[.!?…。！？؟۔][\p{Pf}\p{Pe}"'”’]*$/u;
const BEGINS_WITHIN_SENTENCE = /^\p{Ll}/u;

/**
 * The paragraphs of a document's lines, given as they are read. One that runs on over the end of a
 * column or a page is joined again, and what stands in smaller letters at the foot comes after it.
 */
export function paragraphsOf(pages: readonly PdfLine[][], bodySize: number): PdfParagraph[] {
  const lines = pages.flat();
  const join = joinerOf(lines.map(({ text }) => text));
  const leadings = leadingsOf(lines);
  const paragraphs: PdfParagraph[] = [];
  for (const column of columnsIn(lines)) {
    const edges = edgesOf(column);
    const tellsWidth = column.length >= FEWEST_LINES;
    const groups: [PdfLine, ...PdfLine[]][] = [];
    for (const line of column) {
      const group = groups.at(-1);
      if (group && continues(group, line, edges, leadings.get(line.size) ?? line.size * 1.2)) {
        group.push(line);
      } else groups.push([line]);
    }
    groups
      .map((group) => paragraphOf(group, join, tellsWidth ? edges : null))
      .forEach((paragraph, index) => {
        const open = index === 0 ? unfinished(paragraphs, bodySize) : undefined;
        if (open && runsOn(open, paragraph)) resume(open, paragraph, join);
        else paragraphs.push(paragraph);
      });
  }
  return paragraphs;
}

function paragraphOf(group: readonly PdfLine[], join: Joiner, edges: Edges | null): PdfParagraph {
  const text = group.map((line) => line.text).reduce(join);
  const [first, last] = [group[0], group.at(-1)];
  return {
    text,
    item: BULLET.test(text) ? text.replace(BULLET, '') : null,
    size: first?.size ?? 0,
    page: first?.page ?? 0,
    begins: [{ page: first?.page ?? 0, at: 0 }],
    isRow: first?.isRow ?? false,
    isFull:
      last !== undefined &&
      edges !== null &&
      roomOn(last, edges) < (edges.right - edges.left) * FULL,
  };
}

function columnsIn(lines: readonly PdfLine[]): PdfLine[][] {
  const columns: PdfLine[][] = [];
  for (const line of lines) {
    const column = columns.at(-1);
    const [first] = column ?? [];
    if (column && first?.page === line.page && first.column === line.column) column.push(line);
    else columns.push([line]);
  }
  return columns;
}

/** The usual distance from one line to the next, for each height of letters. */
function leadingsOf(lines: readonly PdfLine[]): Map<number, number> {
  const distances = new Map<number, number[]>();
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (next?.page !== line.page || next.column !== line.column || next.size !== line.size) return;
    const distance = next.y - line.y;
    if (distance <= 0 || distance > line.size * 3) return;
    const known = distances.get(line.size);
    if (known) known.push(distance);
    else distances.set(line.size, [distance]);
  });
  return new Map(
    [...distances].map(([size, all]) => {
      const sorted = all.sort((a, b) => a - b);
      // Below the middle: where every paragraph is one line, the wide gap is the usual one.
      return [size, sorted[Math.floor(sorted.length / 3)] ?? size];
    }),
  );
}

type Edges = { left: number; right: number };

/** Between which sides most lines of the column run. */
function edgesOf(column: readonly PdfLine[]): Edges {
  const left = column.map((line) => line.left).sort((a, b) => a - b);
  const right = column.map((line) => line.right).sort((a, b) => a - b);
  return { left: left[left.length >> 3] ?? 0, right: right.at(-1) ?? 0 };
}

function continues(
  group: readonly [PdfLine, ...PdfLine[]],
  line: PdfLine,
  edges: Edges,
  leading: number,
): boolean {
  const [first] = group;
  const previous = group.at(-1) ?? first;
  if (Math.abs(line.size - previous.size) > previous.size * SAME_SIZE) return false;
  if (line.isRow || previous.isRow) return false;
  const gap = line.y - previous.y;
  if (gap < 0 || gap > leading * WIDE_GAP) return false;
  if (BULLET.test(line.text) && !BEGINS_WITHIN_SENTENCE.test(line.text)) {
    if (BULLET.test(first.text) || ENDS_SENTENCE.test(previous.text)) return false;
  }
  if (isIndented(line, edges) && !isIndented(previous, edges) && !BULLET.test(first.text)) {
    return false;
  }
  if (!ENDS_SENTENCE.test(previous.text) && BEGINS_WITHIN_SENTENCE.test(line.text)) return true;
  return !endsEarly(previous, line, edges);
}

function isIndented(line: PdfLine, edges: Edges): boolean {
  const indent = line.isRightToLeft ? edges.right - line.right : line.left - edges.left;
  return indent > line.size * INDENT[0] && indent < line.size * INDENT[1];
}

const roomOn = (line: PdfLine, edges: Edges): number =>
  line.isRightToLeft ? line.left - edges.left : edges.right - line.right;

/** Whether the next line's first word would have had its place on this one. */
function endsEarly(line: PdfLine, next: PdfLine, edges: Edges): boolean {
  const letter = (next.right - next.left) / Math.max(next.text.length, 1);
  const isDense = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(next.text);
  const word = isDense ? 1 : (next.text.split(' ', 1)[0]?.length ?? 0);
  return (
    roomOn(line, edges) >
    letter * (word + 1) + line.size * (ENDS_SENTENCE.test(line.text) ? 0.5 : 2)
  );
}

/** The last paragraph in letters of the text's height, past notes at the foot. */
const unfinished = (paragraphs: readonly PdfParagraph[], bodySize: number) =>
  paragraphs.slice(-12).findLast(({ size }) => size > bodySize * (1 - SAME_SIZE));

function runsOn(open: PdfParagraph, next: PdfParagraph): boolean {
  if (open.isRow || next.isRow) return false;
  if (next.item !== null || Math.abs(open.size - next.size) > open.size * SAME_SIZE) return false;
  if (next.page - open.page > 1 || ENDS_SENTENCE.test(open.text)) return false;
  return BEGINS_WITHIN_SENTENCE.test(next.text) || open.isFull;
}

function resume(open: PdfParagraph, rest: PdfParagraph, join: Joiner): void {
  open.text = join(open.text, rest.text);
  if (open.item !== null) open.item = join(open.item, rest.text);
  // Joining changes the end of what stands before, never what follows.
  if (rest.page !== open.page) {
    open.begins.push({ page: rest.page, at: open.text.length - rest.text.length });
  }
  open.page = rest.page;
  open.isFull = rest.isFull;
}
