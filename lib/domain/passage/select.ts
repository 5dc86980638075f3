import { invalidField } from '@/lib/domain/errors';
import { CONTEXT_LENGTH, type PassageSelectors } from '@/lib/domain/passage/passage';

/**
 * The passage between two UTF-16 offsets of a text, without the white space at its ends, with up
 * to CONTEXT_LENGTH code units of context on either side. Neither its ends nor those of the context
 * fall inside a surrogate pair: a character that is half chosen is chosen.
 * @throws ClaimdeskError `invalid_input` at `passages` when it is empty or outside the text.
 */
export function passageAt(text: string, start: number, end: number): PassageSelectors {
  const isInside =
    Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end <= text.length;
  if (!isInside || start >= end) {
    throw invalidField('passages', 'These words are outside the text: choose them again.');
  }
  let from = insidePair(text, start) ? start - 1 : start;
  let to = insidePair(text, end) ? end + 1 : end;
  while (from < to && isSpace(text, from)) from += 1;
  while (to > from && isSpace(text, to - 1)) to -= 1;
  if (from === to) throw invalidField('passages', 'Choose words, not only the space between them.');
  const before = Math.max(0, from - CONTEXT_LENGTH);
  const after = Math.min(text.length, to + CONTEXT_LENGTH);
  return {
    exact: text.slice(from, to),
    prefix: text.slice(insidePair(text, before) ? before + 1 : before, from),
    suffix: text.slice(to, insidePair(text, after) ? after - 1 : after),
    start: from,
    end: to,
  };
}

const isSpace = (text: string, at: number): boolean => /\s/.test(text.charAt(at));

/** Whether the offset falls between the halves of one character. */
const insidePair = (text: string, at: number): boolean =>
  at > 0 && /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
