/** A number is written bare; a text is quoted where it must be. */
export type Cell = string | number | null;

/** Tells a spreadsheet that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as CSV (RFC 4180) with a byte order mark. A text that a spreadsheet would run as a formula is
 * given a leading apostrophe, which it takes as the sign of a text: OWASP, “CSV Injection”.
 */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  BYTE_ORDER_MARK + csvLines(rows);

/** More rows of a table that `csvOf` began, for one that is written bit by bit. */
export const csvLines = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = defused(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Also behind blanks and in full width: what one program trims or folds, another may run. */
const defused = (text: string) =>
  /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/.test(text) ? `'${text}` : text;
