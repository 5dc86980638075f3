/** The positions of an item that two sequences share. */
export type Pair = readonly [left: number, right: number];

/**
 * How many edits are looked ahead for the shortest way before the best one so far is taken: beyond
 * it the texts have little in common, and the time would grow with the square of the difference.
 */
const MOST_EDITS = 500;

/**
 * The longest run of items, not necessarily adjacent, that both sequences have in the same order
 * (close to the longest for sequences that differ almost everywhere), in order. By the linear-space
 * algorithm of Myers, “An O(ND) Difference Algorithm and Its Variations”, 1986, section 4b.
 */
export function alignment(left: readonly string[], right: readonly string[]): Pair[] {
  const numbers = new Map<string, number>();
  const numbered = (items: readonly string[]) =>
    Int32Array.from(items, (item) => {
      const number = numbers.get(item) ?? numbers.size;
      numbers.set(item, number);
      return number;
    });
  const pairs: Pair[] = [];
  const zero = left.length + right.length + 2;
  const grid: Grid = {
    left: numbered(left),
    right: numbered(right),
    ahead: new Int32Array(2 * zero + 1),
    back: new Int32Array(2 * zero + 1),
    zero,
  };
  align(grid, { x: 0, y: 0, toX: left.length, toY: right.length }, pairs);
  return pairs;
}

type Grid = {
  left: Int32Array;
  right: Int32Array;
  /** The furthest x reached from the start on each diagonal `x - y`, or -1, at `zero + diagonal`. */
  ahead: Int32Array;
  /** The same from the end, counted from there. */
  back: Int32Array;
  zero: number;
};

/** From one point of the grid to another, in items of the left (x) and the right (y) sequence. */
type Box = { x: number; y: number; toX: number; toY: number };

function align(grid: Grid, box: Box, pairs: Pair[]): void {
  const { left, right } = grid;
  let { x, y, toX, toY } = box;
  for (; x < toX && y < toY && left[x] === right[y]; x++, y++) pairs.push([x, y]);
  while (toX > x && toY > y && left[toX - 1] === right[toY - 1]) {
    toX--;
    toY--;
  }
  if (x < toX && y < toY) {
    const middle = middleRun(grid, { x, y, toX, toY });
    align(grid, { x, y, toX: middle.x, toY: middle.y }, pairs);
    for (let at = 0; at < middle.toX - middle.x; at++) pairs.push([middle.x + at, middle.y + at]);
    align(grid, { x: middle.toX, y: middle.toY, toX, toY }, pairs);
  }
  for (let at = 0; at < box.toX - toX; at++) pairs.push([toX + at, toY + at]);
}

/** A run of shared items, maybe empty, that a shortest way through the box takes half-way. */
function middleRun(grid: Grid, box: Box): Box {
  const { ahead, back, zero } = grid;
  const { x, y, toX, toY } = box;
  const isOdd = (toX - x + toY - y) % 2 === 1;
  for (const reach of [ahead, back]) {
    reach[zero - 1] = -1;
    reach[zero + 1] = 0;
  }
  for (let edits = 0; edits <= MOST_EDITS; edits++) {
    const forth = advance(grid, box, 'ahead', edits, isOdd ? edits - 1 : -1);
    if (forth) {
      const { diagonal, begun, reached } = forth;
      return {
        x: x + begun,
        y: y + begun - diagonal,
        toX: x + reached,
        toY: y + reached - diagonal,
      };
    }
    const back = advance(grid, box, 'back', edits, isOdd ? -1 : edits);
    if (back) {
      const { diagonal, begun, reached } = back;
      return {
        x: toX - reached,
        y: toY - reached + diagonal,
        toX: toX - begun,
        toY: toY - begun + diagonal,
      };
    }
  }
  return furthest(grid, box);
}

type Meeting = { diagonal: number; begun: number; reached: number };

/**
 * Goes one edit further on every diagonal, from the start or from the end. Returns the run of
 * shared items on which the two ways meet; `meeting` is the outermost diagonal of the other way that
 * may be met, -1 for none.
 */
function advance(
  { left, right, ahead, back, zero }: Grid,
  { x, y, toX, toY }: Box,
  way: 'ahead' | 'back',
  edits: number,
  meeting: number,
): Meeting | null {
  const width = toX - x;
  const height = toY - y;
  const [reach, other] = way === 'ahead' ? [ahead, back] : [back, ahead];
  const [originX, originY, sign] = way === 'ahead' ? [x, y, 1] : [toX - 1, toY - 1, -1];
  for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
    const fromLeft = reach[zero + diagonal - 1] ?? -1;
    const fromAbove = reach[zero + diagonal + 1] ?? -1;
    const begun = Math.max(
      fromLeft >= 0 && fromLeft < width ? fromLeft + 1 : -1,
      fromAbove - diagonal <= height ? fromAbove : -1,
    );
    let reached = begun;
    if (begun >= 0) {
      const most = Math.min(width, height + diagonal);
      while (
        reached < most &&
        left[originX + sign * reached] === right[originY + sign * (reached - diagonal)]
      ) {
        reached++;
      }
    }
    reach[zero + diagonal] = reached;
    const opposite = width - height - diagonal;
    if (reached < 0 || Math.abs(opposite) > meeting) continue;
    const met = other[zero + opposite] ?? -1;
    if (met >= 0 && reached + met >= width) return { diagonal, begun, reached };
  }
  reach[zero - edits - 2] = -1;
  reach[zero + edits + 2] = -1;
  return null;
}

/** The point that MOST_EDITS came furthest to, as an empty run. */
function furthest({ ahead, zero }: Grid, { x, y }: Box): Box {
  let best = { x: 0, y: 0 };
  for (let diagonal = -MOST_EDITS; diagonal <= MOST_EDITS; diagonal += 2) {
    const reached = ahead[zero + diagonal] ?? -1;
    if (reached >= 0 && 2 * reached - diagonal > best.x + best.y) {
      best = { x: reached, y: reached - diagonal };
    }
  }
  return { x: x + best.x, y: y + best.y, toX: x + best.x, toY: y + best.y };
}
