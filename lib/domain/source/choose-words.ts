import type { TextQuoteSelector } from '@/lib/domain/passage/passage';
import { passageAt } from '@/lib/domain/passage/select';
import type { ChosenPassage } from '@/lib/domain/source/citation';
import { findLetters, type Letters, toWholeWords } from '@/lib/domain/source/letters';

/** The longest quotation, in UTF-16 code units. */
const MAX_QUOTE = 5_000;

/** Words that were chosen in a copy, or why they were not. */
export type Choice = { chosen: ChosenPassage } | { problem: string };

/** The choice of a span of a copy's text, widened to whole words. */
export function chooseAt(
  captureId: string,
  text: string,
  span: { start: number; end: number },
): Choice {
  const { start, end } = toWholeWords(text, span);
  if (end - start > MAX_QUOTE) {
    return { problem: 'These are more words than a quotation holds: choose fewer.' };
  }
  if (text.slice(start, end).trim() === '') {
    return { problem: 'Choose words, not only the space between them.' };
  }
  const { end: _, ...passage } = passageAt(text, start, end);
  return { chosen: { captureId, ...passage } };
}

/**
 * The choice of words as they were marked in a page or a PDF, or typed by a person; `near` is where
 * in the text they are thought to stand.
 */
export function chooseWords(
  captureId: string,
  letters: Letters,
  words: TextQuoteSelector,
  near = 0,
): Choice {
  const place = findLetters(letters, words, near);
  return place
    ? chooseAt(captureId, letters.text, place)
    : { problem: 'These words are not in the text that was read of the copy.' };
}
