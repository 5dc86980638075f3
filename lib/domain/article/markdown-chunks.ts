import { invalidField } from '@/lib/domain/errors';

/**
 * A chunk ends at the next safe place beyond this many characters: the parser's time and memory
 * grow faster than the text.
 */
const CHUNK_LENGTH = 5000;

/** No paragraph, table or list without blank lines is longer. */
const MAX_STRETCH_LENGTH = 200_000;

/** Quotations and lists inside each other on one line; people stop at three or four. */
const MAX_NESTING = 20;

/**
 * How much work the marks of a text may be, as the sum of the squares of their number in each
 * stretch between blank lines: the parser's time grows that way for marks that never pair up.
 * The bound is about two seconds of it; a list of a thousand items with a link in each passes.
 */
const MAX_WORK = 20_000_000;

const MAX_DEFINITIONS = 1000;

const CONTAINERS = /^(?: *(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))+/gm;
const RULE = /^[-* ]+$/;
const MARKS = /[*_~[\]()<`!=]|^ *[-+\d]/gm;
const DEFINITION = /^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S.*$/gm;

/** What goes on across blank lines until its own end (CommonMark 0.31.2, sections 4.5 and 4.6). */
const LASTING: readonly (readonly [begin: RegExp, end: RegExp])[] = [
  [/^ {0,3}```+[^`]*$/, /^ {0,3}```+[ \t]*$/],
  [/^ {0,3}~~~/, /^ {0,3}~~~+[ \t]*$/],
  [/^ {0,3}<(?:script|pre|style|textarea)\b/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
];

/**
 * Markdown cut between top-level blocks, so that a long text takes time and memory in proportion to
 * its length; lists may be cut between items. `definitions` are the lines of the whole text that
 * may define its links, for each chunk to be read with; they are empty where there is one chunk.
 *
 * Throws `invalid_input` on `text` for Markdown that would keep the parser busy for minutes.
 */
export function markdownChunks(text: string): { chunks: string[]; definitions: string } {
  const stretches = text.split(/\r?\n(?:[ \t]*\r?\n)+/);
  assertReadable(text, stretches);
  const definitions = text.match(DEFINITION) ?? [];
  if (definitions.length > MAX_DEFINITIONS) throw refused('define too many links');

  const chunks: string[][] = [[]];
  let length = 0;
  let end: RegExp | null = null;
  for (const stretch of stretches) {
    if (length > CHUNK_LENGTH && end === null && /^\S/.test(stretch)) {
      chunks.push([]);
      length = 0;
    }
    chunks.at(-1)?.push(stretch);
    length += stretch.length;
    for (const line of stretch.split('\n')) end = endAfter(line, end);
  }
  return {
    chunks: chunks.map((chunk) => chunk.join('\n\n')),
    definitions: chunks.length > 1 ? definitions.join('\n') : '',
  };
}

/** What has to be met after this line for blank lines to part blocks again; null when they do. */
function endAfter(line: string, end: RegExp | null): RegExp | null {
  if (end !== null) return end.test(line) ? null : end;
  const begun = LASTING.find(([begin]) => begin.test(line));
  const isFence = begun !== undefined && LASTING.indexOf(begun) < 2;
  return begun === undefined || (!isFence && begun[1].test(line)) ? null : begun[1];
}

function assertReadable(text: string, stretches: readonly string[]): void {
  for (const [containers] of text.matchAll(CONTAINERS)) {
    const depth = RULE.test(containers) ? 0 : (containers.match(/[>*+-]|\d+/g)?.length ?? 0);
    if (depth > MAX_NESTING) throw refused('are nested too deeply');
  }
  let work = 0;
  for (const stretch of stretches) {
    if (stretch.length > MAX_STRETCH_LENGTH) {
      throw invalidField('text', 'This Markdown has no blank lines: import it as plain text.');
    }
    work += (stretch.match(MARKS)?.length ?? 0) ** 2;
  }
  if (work > MAX_WORK) throw refused('are too dense');
}

const refused = (fault: string) =>
  invalidField('text', `The marks of this Markdown ${fault}: import it as plain text.`);
