import { anchor, indexText, type TextIndex } from '@/lib/domain/passage/anchor';
import { diffWords, type WordDiff } from '@/lib/domain/passage/diff-words';
import type { Place } from '@/lib/domain/passage/find-quote';
import { LINE_END_HYPHEN, unsetLines } from '@/lib/domain/passage/unset-lines';
import { findPresent, readings } from '@/lib/domain/source/presence';

export type NearestWords = {
  /** Whole words, in UTF-16 offsets of the text. */
  nearest: Place & { words: string };
  /** From the quote to those words, the typography of both folded. */
  diff: WordDiff[];
  /** The first difference in a sentence. */
  because: string;
};

/**
 * Where a text comes nearest to a quote that does not stand in it (see `findPresent`), and what
 * differs there; null where nothing in the text is like it. It helps a person to mend the quote; it
 * certifies nothing. Never throws.
 */
export function whyNotPresent(quote: string, text: string): NearestWords | null {
  const wanted = readings(unsetLines(quote).text).at(-1);
  const place = wanted ? nearestPlace(wanted, text) : null;
  if (!wanted || !place) return null;
  const words = text.slice(place.start, place.end);
  const diff = diffWords(wanted, unsetLines(words).text.replaceAll(LINE_END_HYPHEN, ''));
  return { nearest: { ...place, words }, diff, because: firstDifference(wanted, diff) };
}

function nearestPlace(wanted: string, text: string): Place | null {
  const found = anchor(indexedOnce(text), { exact: wanted, prefix: '', suffix: '' });
  if (found.outcome === 'missing') return null;
  const place = found.outcome === 'found' ? found : found.places[0];
  return place ? wholeWords(text, place) : null;
}

/** How far beyond a place its words are looked for, in UTF-16 code units. */
const AROUND = 200;

const OUTER_MARKS = /^[\s.,;:!?"'“”„‘’«»‹›()[\]…–—-]+(?=[^\d])|[\s.,;:!?"'“”„‘’«»‹›()[\]…–—-]+$/gu;

/** The place widened to whole words; a word more where a number goes on behind a space. */
function wholeWords(text: string, place: Place): Place {
  for (const [before, behind] of [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ] as const) {
    const start = wordsBack(text, place.start, before);
    const end = wordsOn(text, place.end, behind);
    const words = text.slice(start, end).replaceAll(OUTER_MARKS, '');
    const around = text.slice(Math.max(0, start - AROUND), end + AROUND);
    const offset = text.indexOf(words, start);
    if (findPresent(words, around)) return { start: offset, end: offset + words.length };
  }
  return { start: place.start, end: place.end };
}

function wordsBack(text: string, from: number, more: number): number {
  const before = text.slice(Math.max(0, from - AROUND), from);
  const found = before.match(new RegExp(`(?:\\S+\\s+){0,${more}}\\S*$`, 'u'));
  return from - (found?.[0].length ?? 0);
}

function wordsOn(text: string, from: number, more: number): number {
  const behind = text.slice(from, from + AROUND);
  return from + (behind.match(new RegExp(`^\\S*(?:\\s+\\S+){0,${more}}`, 'u'))?.[0].length ?? 0);
}

const OMISSION = /\.\.\.|\[ ?\.\.\. ?\]/;

function firstDifference(wanted: string, diff: readonly WordDiff[]): string {
  if (OMISSION.test(wanted)) {
    return 'The quote leaves words out (“…”): quote each stretch in a citation of its own.';
  }
  const at = diff.findIndex(({ kind }) => kind !== 'same');
  const [first, second] = diff.slice(at, at + 2);
  if (at === -1 || !first) return 'The quote ends inside a word of the copy.';
  const [mine, theirs] =
    first.kind === 'added'
      ? ['', first.text]
      : [first.text, second?.kind === 'added' ? second.text : ''];
  const [said, stands] = [mine.trim(), theirs.trim()];
  if (said && stands) {
    return `The quote says “${said}” where the copy says “${stands}”${alphabets(said, stands)}.`;
  }
  if (said) return `The quote says “${said}”, which the copy does not.`;
  if (stands) return `The copy also says “${stands}”, which the quote leaves out.`;
  return 'The quote has its spaces at other places than the copy.';
}

/** Look-alike letters are told, since nobody sees them. */
function alphabets(said: string, stands: string): string {
  const looksAlike = [said, stands].some(
    (words) =>
      /\p{Script=Latin}/u.test(words) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(words),
  );
  return looksAlike ? ': a letter is of another alphabet and only looks alike' : '';
}

let last: TextIndex | undefined;

/** The quotes from one capture are looked for one after the other in the same text. */
function indexedOnce(text: string): TextIndex {
  if (last?.text !== text) last = indexText(text);
  return last;
}
