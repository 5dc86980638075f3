import { candidatePlaces } from '@/lib/domain/passage/candidate-places';
import type { Place } from '@/lib/domain/passage/find-quote';
import { fold } from '@/lib/domain/passage/fold';
import { type GramIndex, gramIndex, information } from '@/lib/domain/passage/gram-index';
import { placeScore, type Quote, type Scored } from '@/lib/domain/passage/place-score';

/** A text made ready for many searches; the costly part is made when a search first needs it. */
export type TextIndex = { text: string; grams: () => GramIndex };

/** `how` names the cheapest way that found it; the words differ only when they are `similar`. */
export type Anchor =
  | ({
      outcome: 'found';
      score: number;
      how: 'position' | 'exact' | 'normalised' | 'similar';
    } & Place)
  | { outcome: 'ambiguous'; places: (Place & { score: number })[] }
  | { outcome: 'missing' };

/**
 * How similar the words at a place must be to the quote, whatever surrounds them, and how good the
 * place as a whole: lower finds more of what was rewritten, and more that was never there.
 */
const LEAST_WORDS = 0.5;
const LEAST_SCORE = 0.55;

/** The lead over the next best place without which a person chooses: higher asks more often. */
const CLEAR_LEAD = 0.05;

/** How much better the context of a worse place must be to raise doubt: lower asks more often. */
const TELLING_CONTEXT = 0.2;

/** The lead needed over a place so much nearer to the old position: a copy may be less edited. */
const LEAD_FROM_AFAR = 0.2;
const TELLING_NEARNESS = 0.25;

/**
 * Words that say less than this (see `information`) may stand anywhere by chance: they are taken only
 * in a context at least so similar. Higher asks a person more often about short passages.
 */
const TELLING_WORDS = 18;
const LEAST_CONTEXT = 0.5;

/** Places that an ambiguous answer lists; nobody chooses among more. */
const MOST_LISTED = 50;

export function indexText(text: string): TextIndex {
  let grams: GramIndex | undefined;
  return {
    text,
    grams: () => {
      grams ??= gramIndex(text);
      return grams;
    },
  };
}

/**
 * Finds the words of a quote in a text that was edited, moved or retyped since. The old position is
 * taken when words and context stand there unchanged. Otherwise the quote's exact words and the
 * places that its rare grams and its context's vote for are compared by their `placeScore`, and the
 * best is taken; when another is about as good, or the words are short and stand in a strange
 * context, the answer is `ambiguous`, best first. Offsets are UTF-16 code units. Never throws; the
 * time is bounded by the lengths of text and quote, whatever they hold.
 */
export function anchor(index: TextIndex, quote: Quote): Anchor {
  const { text } = index;
  if (fold(quote.exact).text.trim() === '') return { outcome: 'missing' };
  const unmoved = atPosition(text, quote);
  if (unmoved) return unmoved;

  const { places, isCommon } = candidatePlaces(text, index.grams(), quote);
  const acceptable = places.filter(
    ({ words, score, start, end }) =>
      words >= LEAST_WORDS && score >= LEAST_SCORE && text.slice(start, end).trim() !== '',
  );
  const [best, ...others] = acceptable;
  if (!best) return { outcome: 'missing' };
  const rivals = others.filter((other) => isRival(best, other));
  const tellsNothing = isCommon || information(quote.exact) * best.words < TELLING_WORDS;
  if (rivals.length > 0 || (tellsNothing && best.context < LEAST_CONTEXT)) {
    const listed = [best, ...rivals].slice(0, MOST_LISTED);
    return {
      outcome: 'ambiguous',
      places: listed.map(({ start, end, score }) => ({ start, end, score })),
    };
  }
  const { start, end, score } = best;
  return { outcome: 'found', start, end, score, how: howFound(text, quote, best) };
}

/**
 * Whether a worse place may be the right one: it is about as good, or its words changed while its
 * surroundings or its position are those of the quote, which a copy elsewhere does not have.
 */
function isRival(best: Scored, other: Scored): boolean {
  const lead = best.score - other.score;
  return (
    lead < CLEAR_LEAD ||
    other.context - best.context > TELLING_CONTEXT ||
    (lead < LEAD_FROM_AFAR && other.nearness - best.nearness > TELLING_NEARNESS)
  );
}

function atPosition(text: string, quote: Quote): Anchor | null {
  const { exact, prefix, suffix, start } = quote;
  if (start === undefined || start < prefix.length) return null;
  if (!text.startsWith(prefix + exact + suffix, start - prefix.length)) return null;
  const place = { start, end: start + exact.length };
  return { outcome: 'found', ...place, score: placeScore(text, quote, place), how: 'position' };
}

function howFound(text: string, { exact, start: old }: Quote, { start, end, words }: Scored) {
  if (text.slice(start, end) === exact) return start === old ? 'position' : 'exact';
  return words === 1 ? 'normalised' : 'similar';
}
