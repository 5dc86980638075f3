import { similarity } from '@/lib/domain/passage/edit-distance';
import type { Place } from '@/lib/domain/passage/find-quote';
import { fold } from '@/lib/domain/passage/fold';
import type { TextQuoteSelector } from '@/lib/domain/passage/passage';

/** The words that are looked for, and where they stood in the text they were taken from. */
export type Quote = TextQuoteSelector & Partial<Place>;

/**
 * What each part of a score weighs. The words themselves count most; the more the context counts,
 * the better a passage is told from its copies, but the less a change around it is forgiven. The old
 * position only breaks ties: whatever moved would otherwise be taken for a copy that stayed.
 */
const WEIGHTS = { words: 60, prefix: 18, suffix: 18, position: 4 };

/**
 * How well a place of a text fits a quote, from 0 to 1: the weighted mean (WEIGHTS) of
 *
 * - words: the similarity of `exact` to the words at the place,
 * - prefix, suffix: the similarity of each to as many code units just before and behind the place,
 * - position: 1 over 1 + d, where d is the distance of the starts in hundredths of the text,
 *
 * without the parts that the quote lacks (an empty prefix or suffix, no start). Typography is folded
 * first (see `fold`); a similarity is 1 less the edit distance over the longer length.
 */
export function placeScore(text: string, quote: Quote, place: Place): number {
  return scorerFor(text, quote)(place).score;
}

/**
 * Parts of the score, each from 0 to 1: the words, prefix and suffix together as `context`, and the
 * old position as `nearness`; 1 for what the quote lacks.
 */
export type Scored = Place & { score: number; words: number; context: number; nearness: number };

/** `placeScore` for many places of one quote. */
export function scorerFor(text: string, quote: Quote): (place: Place) => Scored {
  const exact = fold(quote.exact).text;
  const prefix = fold(quote.prefix).text;
  const suffix = fold(quote.suffix).text;
  return ({ start, end }) => {
    const there = text.slice(start, end);
    const words = there === quote.exact ? 1 : similarity(exact, fold(there).text);
    let context = 0;
    let around = 0;
    if (prefix !== '') {
      const before = text.slice(Math.max(0, start - quote.prefix.length), start);
      context += WEIGHTS.prefix * similarity(prefix, fold(before).text);
      around += WEIGHTS.prefix;
    }
    if (suffix !== '') {
      const behind = text.slice(end, end + quote.suffix.length);
      context += WEIGHTS.suffix * similarity(suffix, fold(behind).text);
      around += WEIGHTS.suffix;
    }
    let sum = WEIGHTS.words * words + context;
    let weight = WEIGHTS.words + around;
    let nearness = 1;
    if (quote.start !== undefined && text.length > 0) {
      nearness = 1 / (1 + (100 * Math.abs(start - quote.start)) / text.length);
      sum += WEIGHTS.position * nearness;
      weight += WEIGHTS.position;
    }
    return {
      start,
      end,
      score: sum / weight,
      words,
      context: around === 0 ? 1 : context / around,
      nearness,
    };
  };
}
