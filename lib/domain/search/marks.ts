import type { MarkedText } from '@/lib/domain/search/search';

/** The forms by which a word in a text is known to be one that was looked for, all folded. */
export type Sought = {
  /** As it is written. */
  exact: readonly string[];
  /** What it begins with. */
  beginnings: readonly string[];
  /** What is left of it without its ending, as its language has it. */
  stems: readonly string[];
};

/** A longer ending than this is no ending but another word. */
const LONGEST_ENDING = 5;

/** How long a snippet may get, in UTF-16 code units, without the dots at its ends. */
const SNIPPET = 200;
/** How much of it may stand before the first word that was looked for. */
const LEAD = 60;

/** Without case and accents, as the database folds words too. */
export const foldWord = (word: string): string =>
  // Most words have no other letters, and texts have thousands.
  /^[a-z0-9]+$/i.test(word)
    ? word.toLowerCase()
    : word
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[ßæœøłđð]/g, (letter) => folded[letter] ?? letter);

const folded: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
};

/** A marked range and which of the terms stands there. */
type Found = { start: number; end: number; term: number };

function* findIn(text: string, sought: readonly Sought[]): Generator<Found> {
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const plain = foldWord(word);
    const term = sought.findIndex((one) => isOf(plain, one));
    if (term !== -1) yield { start: index, end: index + word.length, term };
  }
}

const isOf = (word: string, { exact, beginnings, stems }: Sought): boolean =>
  exact.includes(word) ||
  beginnings.some((beginning) => word.startsWith(beginning)) ||
  stems.some((stem) => isFormOf(word, stem));

/** Stemmers cut endings off, and make an i of the y before them. */
const isFormOf = (word: string, stem: string): boolean =>
  word.length - stem.length <= LONGEST_ENDING &&
  (word.startsWith(stem) || (stem.endsWith('i') && word.startsWith(`${stem.slice(0, -1)}y`)));

/** The whole text with the words marked that were looked for. */
export const marked = (text: string, sought: readonly Sought[]): MarkedText => ({
  text,
  marks: Array.from(findIn(text, sought), ({ start, end }) => ({ start, end })),
});

/** Whether each of the terms stands in the text. */
export function holdsAll(text: string, sought: readonly Sought[]): boolean {
  const terms = new Set(Array.from(findIn(text, sought), ({ term }) => term));
  return terms.size === sought.length;
}

/**
 * The passage of a text in which most of the terms stand near each other, marked, on one line, with
 * dots where it is cut; null where none stands in it.
 */
export function snippetOf(text: string, sought: readonly Sought[]): MarkedText | null {
  const found: Found[] = [];
  let best: { from: number; terms: number } | null = null;
  let first = 0;
  for (const one of findIn(text, sought)) {
    // Of a long text most need not be read.
    if (best?.terms === sought.length && one.start > best.from + SNIPPET) break;
    found.push(one);
    while (one.end - (found[first] ?? one).start > SNIPPET - LEAD && first < found.length - 1) {
      first += 1;
    }
    const terms = new Set(found.slice(first).map(({ term }) => term)).size;
    if (terms > (best?.terms ?? 0)) best = { from: found[first]?.start ?? one.start, terms };
  }
  if (!best) return null;
  const start = wordStart(text, Math.max(0, best.from - LEAD), best.from);
  const end = wordEnd(text, Math.min(text.length, start + SNIPPET), best.from);
  const before = start > 0 ? '… ' : '';
  const after = end < text.length ? ' …' : '';
  const shift = before.length - start;
  return {
    text: before + text.slice(start, end).replace(/\s/g, ' ') + after,
    marks: found
      .filter((one) => one.start >= start && one.end <= end)
      .map((one) => ({ start: one.start + shift, end: one.end + shift })),
  };
}

/** The first place at or after `at` where a word begins, `most` at the latest. */
function wordStart(text: string, at: number, most: number): number {
  if (at === 0) return 0;
  const gap = text.slice(at - 1, most).search(/\s\S/);
  return gap === -1 ? most : at + gap;
}

/** The last place at or before `at` where a word ends; `at` itself where that leaves nothing. */
function wordEnd(text: string, at: number, least: number): number {
  if (at === text.length) return at;
  const gap = text.slice(least, at + 1).search(/\s\S*$/);
  return gap > 0 ? least + gap : wholeLetters(text, at);
}

/** Not between the two halves of one sign. */
const wholeLetters = (text: string, at: number): number =>
  /[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at + 1 : at;
