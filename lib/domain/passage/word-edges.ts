import { LINE_END_HYPHEN } from '@/lib/domain/passage/unset-lines';

const IN_WORD = '[\\p{L}\\p{M}\\p{N}_]';
const LETTER = '[\\p{L}\\p{M}]';
const HYPHEN = `[\\-${LINE_END_HYPHEN}]`;
/** Articles and prepositions that French and Italian write onto the next word: “l'État”. */
const ELIDED = `(?<!${IN_WORD})(?:[LlDd]|[Qq]u|[Uu]n|[Aa]ll|[DdNnSs]ell|[Dd]all|[Ss]ull)'`;
const SEPARATOR = "[.,':·/⁄٫٬]";
const SIGN = '[+±<>≤≥≈~]';

const before = (kind: string) => `(?<=${kind})`;
const behind = (kind: string) => `(?=${kind})`;

/** Where a text cannot be cut without cutting a word or a number in two. */
const INSIDE = [
  before(IN_WORD) + behind(IN_WORD),
  behind('\\p{M}'),
  // didn't, Taliban's
  before(`${LETTER}'(?<!${ELIDED})`) + behind(LETTER),
  before(IN_WORD) + behind(`'${LETTER}`),
  // well-known, COVID-19, 2019-20
  before(`${IN_WORD}${HYPHEN}`) + behind(IN_WORD),
  before(IN_WORD) + behind(`${HYPHEN}${IN_WORD}`),
  // U.S., example.com
  before(`(?<!${IN_WORD})\\p{L}\\.`) + behind('\\p{L}'),
  before('\\p{L}\\.') + behind('\\p{Ll}'),
  before('(?<!\\p{L})\\p{L}') + behind('\\.\\p{L}'),
  before('\\p{L}') + behind('\\.\\p{Ll}'),
  // 10,000; 1.5; .5; 9/11; 10:30
  before('[.,٫٬]') + behind('\\p{N}'),
  before(`\\p{N}${SEPARATOR}`) + behind('\\p{N}'),
  before('\\p{N}') + behind(`${SEPARATOR}\\p{N}`),
  // 10 000
  before('(?<!\\p{N})\\p{N}{1,3} ') + behind('\\p{N}{3}(?!\\p{N})'),
  before('(?<!\\p{N})\\p{N}{1,3}') + behind(' \\p{N}{3}(?!\\p{N})'),
  // -5, ±5, <5, $5, US$5, 5 %, 5 €
  before(`${SIGN}|(?<!${IN_WORD})-`) + behind('\\p{N}'),
  before('\\p{Sc} ?') + behind('\\p{N}'),
  before(LETTER) + behind('\\p{Sc}\\p{N}'),
  before('\\p{N}') + behind(' ?[%‰°\\p{Sc}]'),
];

const INSIDE_HERE = new RegExp(INSIDE.join('|'), 'uy');

/**
 * Whether the UTF-16 offset falls inside a word or a number of a text from `unsetLines`. A hyphen
 * joins, and so does an apostrophe; signs and units of a number are part of it. Scripts that put no
 * spaces between words have edges only where something other than a letter stands.
 */
export function isInsideWord(text: string, offset: number): boolean {
  INSIDE_HERE.lastIndex = offset;
  return INSIDE_HERE.test(text);
}
