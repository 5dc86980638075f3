import { fold, INVISIBLE } from '@/lib/domain/passage/fold';
import { type Rewritten, rewrite } from '@/lib/domain/passage/rewrite';

/**
 * Stands for a hyphen at a line's end and the break behind it: whether the word has a hyphen when
 * it stands within a line, only its setter knows. PDFium, too, writes this character for it.
 */
export const LINE_END_HYPHEN = '\u0002';

const ANY_SPACE = `[\\s${INVISIBLE}]*`;
const LINE_BREAK = '[\\n\\r\\f\\v\\u0085\\u2028\\u2029]';
const BROKEN_LINE = `${ANY_SPACE}${LINE_BREAK}${ANY_SPACE}`;
const AFTER_LETTER = '(?<=[\\p{L}\\p{M}])';
const HYPHEN = `[\\-‐\\u00ad${LINE_END_HYPHEN}]`;
/** What follows a hyphen that hangs: “pre- and post-war”, “Ein- und Ausfuhr”. */
const HANGING = '(?!(?:and|or|to|und|oder|bis|bzw|et|ou|en|of|y|o|e|и|или)(?!\\p{L}))';
const LONG_DASH = '(?:[—―]|[\\-‐–]{2,})';

/** Also with a space where a program put one for the break, if the word goes on in small letters. */
const BROKEN_WORD = [
  `${AFTER_LETTER}${HYPHEN}${BROKEN_LINE}(?=\\p{L})`,
  `${AFTER_LETTER}${HYPHEN}[${INVISIBLE}]*\\s${ANY_SPACE}(?=[\\p{Ll}\\p{Lo}])${HANGING}`,
  `${AFTER_LETTER}[\\-‐–]${BROKEN_LINE}(?=\\p{N})`,
  `(?<=\\p{N})[\\-‐–]${BROKEN_LINE}(?=[\\p{L}\\p{N}])`,
];

/** Dashes that part what stands beside them, however close; between digits they make a range. */
const PARTING_DASH = [
  `(?<!\\p{N})${LONG_DASH}`,
  `${LONG_DASH}(?!\\p{N})`,
  `${AFTER_LETTER}–(?=\\p{L})`,
];

const SET = new RegExp([...BROKEN_WORD, ...PARTING_DASH].join('|'), 'gu');

/**
 * The text folded (see `fold`) with the breaks of its lines undone: a word that was parted at a
 * line's end is one around a LINE_END_HYPHEN, and a dash that parts words has spaces around it, so
 * that every other hyphen between two letters or digits joins them. Linear in the text's length.
 */
export function unsetLines(text: string): Rewritten {
  const lines = rewrite(text, SET, (found) => (/\s/.test(found) ? LINE_END_HYPHEN : ' - '));
  const folded = fold(lines.text);
  return {
    text: folded.text,
    original: (start, end) => {
      const place = folded.original(start, end);
      return place && lines.original(place.start, place.end);
    },
  };
}
