/**
 * The signs that LaTeX reads as commands, each with what prints it. Citation.js either writes them as
 * they are or leaves out every letter that LaTeX has no command for; so each goes through it as a mark,
 * a code point that Unicode keeps free for a program's own use.
 */
const signs: readonly [sign: string, latex: string][] = [
  ['\\', '\\textbackslash{}'],
  ['{', '\\textbraceleft{}'],
  ['}', '\\textbraceright{}'],
  ['~', '\\textasciitilde{}'],
  ['^', '\\textasciicircum{}'],
  ['&', '\\&'],
  ['%', '\\%'],
  ['$', '\\$'],
  ['#', '\\#'],
  ['_', '\\_'],
];

const FIRST_MARK = 0xfdd0;
/** Between two signs that LaTeX would read as one, such as the hyphens of “--”. */
const APART = String.fromCharCode(FIRST_MARK + signs.length);
const marks = /[\u{fdd0}-\u{fdef}]/gu;

const markOf = (sign: string) =>
  String.fromCharCode(FIRST_MARK + signs.findIndex(([one]) => one === sign));

/** Fields that are never read as LaTeX. */
const verbatim = new Set(['DOI', 'URL', 'id', 'type']);

/** A CSL item with marks in place of the signs that LaTeX would read as commands. */
export function withMarks(item: object): object {
  return Object.fromEntries(
    Object.entries(item).map(([name, value]) => [name, verbatim.has(name) ? value : marked(value)]),
  );
}

/** The text with what LaTeX prints in place of the marks. */
export const latexOf = (text: string): string =>
  text.replace(marks, (mark) => signs[mark.charCodeAt(0) - FIRST_MARK]?.[1] ?? '{}');

function marked(value: unknown): unknown {
  if (typeof value === 'string') {
    return value
      .replace(marks, '')
      .replace(/[\\{}~^&%$#_]/g, markOf)
      .replace(/([-'`,<>"!?])(?=[-'`,<>"])/g, `$1${APART}`);
  }
  if (Array.isArray(value)) return value.map(marked);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, marked(part)]));
}
