/** A text in which what typesetting changes is the same, with the way back to the original. */
export type Folded = {
  text: string;
  /**
   * The stretch of the original that folds to this one, in UTF-16 offsets; null where an end falls
   * inside what one character became (the `i` of `ﬁ`).
   */
  original: (start: number, end: number) => { start: number; end: number } | null;
};

const INVISIBLE = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff';
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
  const changes: Change[] = [];
  let shift = 0;
  const pattern = /\p{M}|[\u1160-\u11ff]/u.test(text) ? TYPOGRAPHY_AND_MARKS : TYPOGRAPHY;
  const folded = text.replace(pattern, (found: string, start: number) => {
    const made = foldedForm(found);
    if (found.length !== made.length || (found.length > 1 && found !== made)) {
      const at = start + shift;
      changes.push({ at, to: at + made.length, start, end: start + found.length });
      shift += made.length - found.length;
    }
    return made;
  });
  return {
    text: folded,
    original: (start, end) => {
      const from = originalStart(changes, start);
      const to = originalEnd(changes, end);
      return from === null || to === null ? null : { start: from, end: to };
    },
  };
}

/** A stretch that changed its length: `at` to `to` in the folded text, `start` to `end` before. */
type Change = { at: number; to: number; start: number; end: number };

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

/** Behind what vanished at the offset, since a passage begins with something visible. */
function originalStart(changes: readonly Change[], offset: number): number | null {
  const change = changes[countWhile(changes, ({ at }) => at <= offset) - 1];
  if (!change) return offset;
  if (offset >= change.to) return change.end + offset - change.to;
  return offset === change.at ? change.start : null;
}

/** Before what vanished at the offset. */
function originalEnd(changes: readonly Change[], offset: number): number | null {
  const change = changes[countWhile(changes, ({ at }) => at < offset) - 1];
  if (!change) return offset;
  return offset >= change.to ? change.end + offset - change.to : null;
}

/** How many of the sorted changes, from the first, hold; by bisection. */
function countWhile(changes: readonly Change[], holds: (change: Change) => boolean): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const change = changes[middle];
    if (change && holds(change)) low = middle + 1;
    else high = middle;
  }
  return low;
}
