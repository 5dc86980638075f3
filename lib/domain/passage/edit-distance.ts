/** Rows of the edit table that one machine word holds. */
const ROWS = 32;

/** Which rows of the block at hand hold a code unit, a bit a row; all zero between calls. */
const rowsOf = new Uint32Array(0x10000);

/**
 * How many code units must be inserted, deleted or replaced to make one string of the other
 * (Levenshtein's distance). Bit-parallel: Myers, “A Fast Bit-Vector Algorithm for Approximate String
 * Matching Based on Dynamic Programming”, 1999, in Hyyrö's form for whole strings (2003); the time
 * is the product of the lengths over 32.
 */
export function editDistance(one: string, other: string): number {
  if (one === other) return 0;
  let ahead = 0;
  const shorter = Math.min(one.length, other.length);
  while (ahead < shorter && one.charCodeAt(ahead) === other.charCodeAt(ahead)) ahead += 1;
  const rows = one.slice(ahead);
  const columns = Uint16Array.from({ length: other.length - ahead }, (_, at) =>
    other.charCodeAt(ahead + at),
  );
  if (rows === '') return columns.length;

  // What the block above hands down in each column: its lowest row's step to the right, +1 or -1.
  const rises = new Uint8Array(columns.length).fill(1);
  const falls = new Uint8Array(columns.length);
  for (let top = 0; top < rows.length; top += ROWS) block(rows, top, columns, rises, falls);
  let distance = rows.length;
  for (let at = 0; at < columns.length; at++) distance += (rises[at] ?? 0) - (falls[at] ?? 0);
  return distance;
}

function block(
  rows: string,
  top: number,
  columns: Uint16Array,
  rises: Uint8Array,
  falls: Uint8Array,
): void {
  const height = Math.min(ROWS, rows.length - top);
  for (let row = 0; row < height; row++) {
    const unit = rows.charCodeAt(top + row);
    rowsOf[unit] = (rowsOf[unit] ?? 0) | (1 << row);
  }
  let rising = -1;
  let falling = 0;
  for (let at = 0; at < columns.length; at++) {
    const rise = rises[at] ?? 0;
    const fall = falls[at] ?? 0;
    const equal = rowsOf[columns[at] ?? 0] ?? 0;
    const vertical = equal | falling;
    const entering = equal | fall;
    const horizontal = (((entering & rising) + rising) ^ rising) | entering;
    let right = falling | ~(horizontal | rising);
    let left = rising & horizontal;
    rises[at] = (right >>> (height - 1)) & 1;
    falls[at] = (left >>> (height - 1)) & 1;
    right = (right << 1) | rise;
    left = (left << 1) | fall;
    rising = left | ~(vertical | right);
    falling = right & vertical;
  }
  for (let row = 0; row < height; row++) rowsOf[rows.charCodeAt(top + row)] = 0;
}

/** 1 for equal strings, 0 for strings with nothing in common; two empty ones are equal. */
export function similarity(one: string, other: string): number {
  const longer = Math.max(one.length, other.length);
  return longer === 0 ? 1 : 1 - editDistance(one, other) / longer;
}
