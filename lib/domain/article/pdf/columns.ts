import type { PdfItem } from '@/lib/domain/article/pdf/item';

/** Words of one line without a wide gap between them. */
export type Segment = { left: number; right: number; y: number; items: PdfItem[] };

/** Fewer lines beside each other are a table, a signature, a caption. */
const FEWEST_LINES = 4;

/** How many sides of columns are tried for the gap between two. */
const MOST_EDGES = 24;

/** Of the segments, at most this share may run across the gap between two columns. */
const MOST_CROSSING = 0.35;

/** Lines of running text fill most of their column, and hold more than a cell of a table does. */
const FILLED = 0.6;
const LETTERS = 18;

/**
 * The segments of a page, column by column as they are read. What runs across two columns parts
 * them: all that stands above it is read before it. Columns of cells, as in a table, are read as
 * lines across.
 */
export function columnsOf(segments: readonly Segment[]): Segment[][] {
  const gutter = gutterOf(segments);
  if (gutter === null) return segments.length > 0 ? [[...segments]] : [];
  const columns: Segment[][] = [];
  let left: Segment[] = [];
  let right: Segment[] = [];
  let across: Segment[] = [];
  const flushBoth = () => {
    columns.push(...columnsOf(left), ...columnsOf(right));
    [left, right] = [[], []];
  };
  for (const segment of [...segments].sort((a, b) => a.y - b.y)) {
    if (segment.left < gutter && segment.right > gutter) {
      flushBoth();
      across.push(segment);
      continue;
    }
    if (across.length > 0) columns.push(across);
    across = [];
    (segment.right <= gutter ? left : right).push(segment);
  }
  flushBoth();
  if (across.length > 0) columns.push(across);
  return columns;
}

/** Where a gap runs down the page with running text to its left and to its right. */
function gutterOf(segments: readonly Segment[]): number | null {
  if (segments.length < FEWEST_LINES * 2) return null;
  let best: { at: number; crossing: number } | null = null;
  for (const at of edgesOf(segments)) {
    const left = segments.filter((segment) => segment.right <= at);
    const right = segments.filter((segment) => segment.left >= at);
    const crossing = segments.length - left.length - right.length;
    if (crossing > segments.length * MOST_CROSSING || (best && crossing >= best.crossing)) continue;
    if (isRunningText(left) && isRunningText(right) && standBeside(left, right)) {
      best = { at, crossing };
    }
  }
  return best?.at ?? null;
}

/** Where many lines begin or end: the sides of columns, and few enough to try each. */
function edgesOf(segments: readonly Segment[]): number[] {
  const edges = new Map<number, number>();
  for (const { left, right } of segments) {
    for (const at of [Math.round(left) - 1, Math.round(right) + 1]) {
      edges.set(at, (edges.get(at) ?? 0) + 1);
    }
  }
  return [...edges]
    .filter(([, lines]) => lines >= FEWEST_LINES)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_EDGES)
    .map(([at]) => at);
}

function isRunningText(segments: readonly Segment[]): boolean {
  if (segments.length < FEWEST_LINES) return false;
  const widths = segments.map(({ left, right }) => right - left).sort((a, b) => a - b);
  const widest = widths.at(-1) ?? 0;
  const median = widths[widths.length >> 1] ?? 0;
  const letters = segments.reduce(
    (sum, { items }) => sum + items.reduce((count, { text }) => count + text.length, 0),
    0,
  );
  return median >= widest * FILLED && letters / segments.length >= LETTERS;
}

/** Whether the two share at least some height of the page. */
function standBeside(left: readonly Segment[], right: readonly Segment[]): boolean {
  const heights = [left, right].map((side) => side.map(({ y }) => y).sort((a, b) => a - b));
  const top = Math.max(...heights.map((side) => side[0] ?? 0));
  const bottom = Math.min(...heights.map((side) => side.at(-1) ?? 0));
  return [left, right].every(
    (side) => side.filter(({ y }) => y >= top && y <= bottom).length >= FEWEST_LINES / 2,
  );
}
