import { type Rewritten, rewrite } from '@/lib/domain/passage/rewrite';

/** A text in which what typesetting changes is the same, with the way back to the original. */
export type Folded = Rewritten;

/** Inside of a character class: what a reader never sees. */
export const INVISIBLE =
  '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff';
const DASH = '\\-‐‑‒–—―−﹘﹣－';
const SINGLE_QUOTE = '‘’‚‛′`´ʹʻʼ‹›＇';
const DOUBLE_QUOTE = '“”„‟″«»〝〞＂';
const LIGATURE = 'ﬀﬁﬂﬃﬄﬅﬆ…';

const EVERY_INVISIBLE = new RegExp(`[${INVISIBLE}]+`, 'gu');

/** Matches nothing that folding leaves as it is, so that plain text costs one look a character. */
const CHANGED = [
  `(?! [^\\s${INVISIBLE}])[\\s${INVISIBLE}]+`,
  `(?!-[^${DASH}${INVISIBLE}])[${DASH}](?:[${INVISIBLE}]*[${DASH}])*`,
  `[${SINGLE_QUOTE}${DOUBLE_QUOTE}${LIGATURE}]`,
].join('|');

const TYPOGRAPHY = new RegExp(CHANGED, 'gu');

/** With letters whose accents or, in Korean, parts follow them, for texts that are not in NFC. */
const TYPOGRAPHY_AND_MARKS = new RegExp(
  [
    `[^\\p{M}\\s${INVISIBLE}](?:[${INVISIBLE}]*\\p{M})+`,
    '[\\u1100-\\u115f][\\u1160-\\u11a7][\\u11a8-\\u11ff]?|[\\uac00-\\ud7a3][\\u11a8-\\u11ff]',
    CHANGED,
  ].join('|'),
  'gu',
);

/**
 * Folds typographic quotes, dashes, ligatures, the ellipsis, invisible characters, runs of white
 * space and decomposed letters. Letters and their case stay: a look-alike letter is another word.
 * The time is linear in the text's length.
 */
export function fold(text: string): Folded {
  const pattern = /\p{M}|[\u1160-\u11ff]/u.test(text) ? TYPOGRAPHY_AND_MARKS : TYPOGRAPHY;
  return rewrite(text, pattern, foldedForm);
}

function foldedForm(found: string): string {
  const [first = ''] = found;
  if (/\p{M}/u.test(found)) return found.replace(EVERY_INVISIBLE, '').normalize('NFC');
  if (/[^\S\ufeff]/.test(found)) return ' ';
  if (SINGLE_QUOTE.includes(first)) return "'";
  if (DOUBLE_QUOTE.includes(first)) return '"';
  if (DASH.includes(first)) return '-';
  if (LIGATURE.includes(first)) return found.normalize('NFKC');
  return found.replace(EVERY_INVISIBLE, '').normalize('NFC');
}
