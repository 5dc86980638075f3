import { occurrences } from '@/lib/domain/passage/occurrences';
import type { TextQuoteSelector } from '@/lib/domain/passage/passage';
import { isInsideWord } from '@/lib/domain/passage/word-edges';

/**
 * A text's letters and digits alone, in small letters and without accents, each with the UTF-16
 * offset that it stands at in the text. The same words are the same letters however they were
 * broken into lines, cells and spans: as a page's elements, a PDF's pieces or a copy's stored text.
 */
export type Letters = { text: string; letters: string; offsets: Uint32Array };

type Place = { start: number; end: number };

const LETTER = /[\p{L}\p{N}]/u;

export function lettersOf(text: string): Letters {
  let letters = '';
  const offsets = new Uint32Array(text.length * 2);
  let count = 0;
  const add = (kept: string, at: number) => {
    if (count + kept.length > offsets.length) return;
    letters += kept;
    offsets.fill(at, count, count + kept.length);
    count += kept.length;
  };
  for (let at = 0; at < text.length; ) {
    const code = text.codePointAt(at) ?? 0;
    const character = String.fromCodePoint(code);
    if (code < 0x80) {
      if (LETTER.test(character)) add(character.toLowerCase(), at);
    } else {
      for (const part of character.normalize('NFKD').toLowerCase()) {
        if (LETTER.test(part)) add(part, at);
      }
    }
    at += character.length;
  }
  return { text, letters, offsets: offsets.slice(0, count) };
}

/** How many letters of what stands around a place are compared to tell it from others like it. */
const CONTEXT = 60;

/** Of a word that stands everywhere, no more places are compared. */
const MOST_PLACES = 2_000;

/**
 * Where the quote's letters stand in the text, its signs at either end with them where they stand
 * there too; of several places the one whose surroundings agree best, of two that agree alike the
 * one nearest to `near`. Null where they stand nowhere, or where the quote has no letters.
 */
export function findLetters(
  inText: Letters,
  quote: Pick<TextQuoteSelector, 'exact' | 'prefix' | 'suffix'>,
  near = 0,
): Place | null {
  const { letters: words } = lettersOf(quote.exact);
  const { letters: before } = lettersOf(quote.prefix);
  const { letters: after } = lettersOf(quote.suffix);
  let best: { at: number; agreement: number; distance: number } | null = null;
  for (const at of occurrences(inText.letters, words, MOST_PLACES)) {
    const agreement =
      agreeing(before, inText.letters, before.length - 1, at - 1, -1) +
      agreeing(after, inText.letters, 0, at + words.length, 1);
    const distance = Math.abs((inText.offsets[at] ?? 0) - near);
    const isBetter =
      !best ||
      agreement > best.agreement ||
      (agreement === best.agreement && distance < best.distance);
    if (isBetter) best = { at, agreement, distance };
  }
  if (!best) return null;
  const start = inText.offsets[best.at] ?? 0;
  const last = inText.offsets[best.at + words.length - 1] ?? start;
  const end = last + String.fromCodePoint(inText.text.codePointAt(last) ?? 0).length;
  return withSigns(inText.text, { start, end }, quote.exact);
}

function agreeing(one: string, other: string, from: number, at: number, step: 1 | -1): number {
  let count = 0;
  while (count < CONTEXT) {
    const letter = one[from + count * step];
    if (letter === undefined || letter !== other[at + count * step]) return count;
    count++;
  }
  return count;
}

/** With the marks and signs that the quote has before its first letter and behind its last one. */
function withSigns(text: string, { start, end }: Place, exact: string): Place {
  const first = exact.search(LETTER);
  const [tail = ''] = /[^\p{L}\p{N}]*$/u.exec(exact) ?? [];
  let [from, to] = [start, end];
  for (const sign of [...exact.slice(0, first)].reverse()) {
    if (!text.endsWith(sign, from)) break;
    from -= sign.length;
  }
  for (const sign of tail) {
    if (!text.startsWith(sign, to)) break;
    to += sign.length;
  }
  return { start: from, end: to };
}

/** The place widened to whole words and numbers, as a quotation has them. */
export function toWholeWords(text: string, { start, end }: Place): Place {
  let [from, to] = [start, end];
  while (from > 0 && isInsideWord(text, from)) from--;
  while (to < text.length && isInsideWord(text, to)) to++;
  return { start: from, end: to };
}
