/** A word, a run of digits, or a single mark. */
export type Token = {
  kind: 'word' | 'digits' | 'mark';
  /** In lower case, digits as ASCII, apostrophes straight. */
  text: string;
  /** UTF-16 offsets. */
  start: number;
  end: number;
  /** What stands before it; `plain` before the first. `thin` is a space that does not break a line, `gap` an empty line. */
  space: 'none' | 'thin' | 'plain' | 'gap';
  isCapitalised: boolean;
};

const DIGITS = '0-9٠-٩۰-۹०-९০-৯๐-๙０-９';
const TOKEN = new RegExp(
  `[${DIGITS}]+|\\p{L}[\\p{L}\\p{M}]*(?:['’]\\p{L}+)?|[^\\s\\p{L}${DIGITS}]`,
  'gu',
);
const IS_DIGIT = new RegExp(`^[${DIGITS}]`);
const ZEROS = [0x0030, 0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10];
const THIN = /^[\u00a0\u2007\u2009\u202f]$/;
const EMPTY_LINE = /\n\s*\n/;

/** The words, figures and marks of a text in their order; what cannot be seen is left out. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let before = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    const [found] = match;
    const start = match.index;
    if (/^\p{Cf}$/u.test(found)) {
      if (before === start) before += found.length;
      continue;
    }
    const kind = kindOf(found);
    const lower = found.toLowerCase();
    tokens.push({
      kind,
      text: kind === 'digits' ? ascii(found) : lower.replace('’', "'"),
      start,
      end: start + found.length,
      space: tokens.length === 0 ? 'plain' : spaceOf(text.slice(before, start)),
      isCapitalised: kind === 'word' && /^\p{Lu}/u.test(found),
    });
    before = start + found.length;
  }
  return tokens;
}

function kindOf(found: string): Token['kind'] {
  if (IS_DIGIT.test(found)) return 'digits';
  return /^\p{L}/u.test(found) ? 'word' : 'mark';
}

function spaceOf(between: string): Token['space'] {
  if (between === '') return 'none';
  if (THIN.test(between)) return 'thin';
  return EMPTY_LINE.test(between) ? 'gap' : 'plain';
}

function ascii(digits: string): string {
  let text = '';
  for (let at = 0; at < digits.length; at++) {
    const code = digits.charCodeAt(at);
    const zero = ZEROS.find((first) => code >= first && code < first + 10) ?? code;
    text += String(code - zero);
  }
  return text;
}

/** Whether it stands right behind the one before it. */
export const isGlued = (token: Token | undefined): boolean => token?.space === 'none';

/** Whether it follows in the same paragraph, with or without a space. */
export const follows = (token: Token | undefined): token is Token =>
  token !== undefined && token.space !== 'gap';
