import { countWhile } from '@/lib/domain/passage/count-while';
import type { Place } from '@/lib/domain/passage/find-quote';
import { occurrences } from '@/lib/domain/passage/occurrences';
import { type Rewritten, rewrite } from '@/lib/domain/passage/rewrite';
import { LINE_END_HYPHEN, unsetLines } from '@/lib/domain/passage/unset-lines';
import { isInsideWord } from '@/lib/domain/passage/word-edges';

/**
 * Places with the quote's letters whose hyphens are compared: no text says the same so many times
 * with another hyphen, except one made to take long.
 */
const MOST_COMPARED = 10_000;

/**
 * The first place where these very words stand in a text, in UTF-16 offsets of `text`; null where
 * they do not. What typesetting changes may differ: everything that `fold` folds, the breaks of
 * lines and paragraphs, hyphens at a line's end, and spaces beside dashes, slashes, quotation marks
 * and, as the French set them, before `?!:;%`. Letters, digits, their case and their order may not,
 * nor may an end of the quote fall inside a word or a number of the text (see `isInsideWord`).
 *
 * Quotation marks around the whole quote, dashes at its ends and, since newsrooms close a quotation
 * with a stop of their own, its last `.,;:` need not stand there; they are then left outside of the
 * place. A quote without a letter or a digit stands nowhere; a short one may: a figure alone is
 * often what a table says. An omission within the quote (`[…]`) is not bridged: words taken from two
 * places are two quotes.
 *
 * Linear in the length of the text, which is made ready once for quotes that are looked for one
 * after the other. Never throws.
 */
export function findPresent(quote: string, text: string): Place | null {
  if (!quote.isWellFormed()) return null;
  for (const words of readings(unsetLines(quote).text)) {
    const place = firstPlace(comparableWords(words), readyOnce(text));
    if (place) return place;
  }
  return null;
}

/**
 * Words whose lines are unset, as they are and then without what whoever copied them may have put
 * around them; none where no letter or digit is left.
 */
export function readings(quote: string): string[] {
  const whole = withoutOuterDashes(quote);
  const bare = withoutOuterDashes(whole.replace(/^(["'])(.*)\1([.,;:]*)$/su, '$2$3'));
  const open = withoutOuterDashes(bare.replace(/(?:[.,;:]+['"]?|"[.,;:]+)$/u, ''));
  return [...new Set([whole, bare, open])].filter((words) => /[\p{L}\p{N}]/u.test(words));
}

const withoutOuterDashes = (words: string): string =>
  words.replace(/^(?: |-(?!\p{N}))+/u, '').replace(/[ -]+$/u, '');

/** `atLineEnd`: whether the word has a hyphen when it stands within a line, nobody knows. */
type Hyphen = { at: number; atLineEnd: boolean };

/** Words without the hyphens between their letters, which stand apart by their offset in `text`. */
type Comparable = Rewritten & { hyphens: Hyphen[] };

const BETWEEN_LETTERS = `(?<=[\\p{L}\\p{M}])(?: ?- ?|${LINE_END_HYPHEN})(?=\\p{L})`;
const HYPHEN_HERE = new RegExp(BETWEEN_LETTERS, 'uy');
const SPACED = new RegExp(`${BETWEEN_LETTERS}| ?[-"/] ?|${LINE_END_HYPHEN}| (?=[?!:;%‰])`, 'gu');

function comparableWords(unset: string): Comparable {
  const hyphens: Hyphen[] = [];
  const words = rewrite(unset, SPACED, (found, start, at) => {
    const atLineEnd = found === LINE_END_HYPHEN;
    HYPHEN_HERE.lastIndex = start;
    if (!HYPHEN_HERE.test(unset)) return atLineEnd ? '-' : found.trim();
    hyphens.push({ at, atLineEnd });
    return '';
  });
  return { ...words, hyphens };
}

/** A text made ready to be searched: its lines unset, and what is compared of them. */
type Ready = { text: string; unset: Rewritten; words: Comparable };

let last: Ready | undefined;

/** The quotes from one capture are looked for one after the other in the same text. */
function readyOnce(text: string): Ready {
  if (last?.text !== text) {
    const unset = unsetLines(text);
    last = { text, unset, words: comparableWords(unset.text) };
  }
  return last;
}

function firstPlace(quote: Comparable, { unset, words }: Ready): Place | null {
  let compared = 0;
  for (const start of occurrences(words.text, quote.text, Number.POSITIVE_INFINITY)) {
    const end = start + quote.text.length;
    const place = withoutSpaces(unset.text, words.original(start, end));
    if (!place || isInsideWord(unset.text, place.start) || isInsideWord(unset.text, place.end)) {
      continue;
    }
    if (compared++ === MOST_COMPARED) return null;
    const original = haveSameHyphens(quote, words, start, end)
      ? unset.original(place.start, place.end)
      : null;
    if (original) return original;
  }
  return null;
}

/** Whether each hyphen stands in both, or in one of them at a line's end, which leaves it open. */
function haveSameHyphens(quote: Comparable, words: Comparable, start: number, end: number) {
  let here = 0;
  let there = countWhile(words.hyphens, ({ at }) => at <= start);
  for (;;) {
    const wanted = quote.hyphens[here];
    const found = words.hyphens[there];
    const wantedAt = wanted ? start + wanted.at : end;
    const foundAt = Math.min(found?.at ?? end, end);
    if (wantedAt === end && foundAt === end) return true;
    if (wantedAt < foundAt && !wanted?.atLineEnd) return false;
    if (foundAt < wantedAt && !found?.atLineEnd) return false;
    if (wantedAt <= foundAt) here += 1;
    if (foundAt <= wantedAt) there += 1;
  }
}

/** The place without the spaces that went with a mark at its ends. */
function withoutSpaces(unset: string, place: Place | null): Place | null {
  if (!place) return null;
  let { start, end } = place;
  while (unset[start] === ' ') start += 1;
  while (unset[end - 1] === ' ') end -= 1;
  return { start, end };
}
