import { alignLocally } from '@/lib/domain/passage/align-locally';
import { exactPlaces } from '@/lib/domain/passage/exact-places';
import type { Place } from '@/lib/domain/passage/find-quote';
import { fold } from '@/lib/domain/passage/fold';
import { comparable, type GramIndex, gramIndex } from '@/lib/domain/passage/gram-index';
import { placeScore, type Quote, type Scored, scorerFor } from '@/lib/domain/passage/place-score';
import { settleBounds } from '@/lib/domain/passage/settle-bounds';
import { type Candidate, vote } from '@/lib/domain/passage/vote';

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

/** Places that an ambiguous answer lists, and exact occurrences that are compared. */
const MOST_PLACES = 50;

/** Diagonals looked at on either side of the evidence, and at most: a wider band is slower. */
const LEAST_SLACK = 16;
const SLACK_SHARE = 1 / 10;
const MOST_SLACK = 96;

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
 * taken when words and context stand there unchanged. Otherwise rare grams of the quote and its
 * context vote for places, the best are aligned with the quote, and the place with the best
 * `placeScore` is taken; of two about as good none is. `exact` and `prefix` give nothing to search
 * by when empty. Offsets are UTF-16 code units. Never throws; the time is bounded by the lengths of
 * text (linearly) and quote, whatever they hold.
 */
export function anchor(index: TextIndex, quote: Quote): Anchor {
  if (fold(quote.exact).text.trim() === '') return { outcome: 'missing' };
  const unmoved = atPosition(index.text, quote);
  if (unmoved) return unmoved;

  const scored = candidatePlaces(index, quote).map(scorerFor(index.text, quote));
  const acceptable = distinct(
    scored.filter(({ words, score }) => words >= LEAST_WORDS && score >= LEAST_SCORE),
  );
  const [best, ...others] = acceptable;
  if (!best) return { outcome: 'missing' };
  const rivals = others.filter((other) => isRival(best, other));
  if (rivals.length > 0) {
    const places = [best, ...rivals].slice(0, MOST_PLACES);
    return {
      outcome: 'ambiguous',
      places: places.map(({ start, end, score }) => ({ start, end, score })),
    };
  }
  const { start, end, score } = best;
  return { outcome: 'found', start, end, score, how: howFound(index.text, quote, best) };
}

/**
 * Whether a worse place may be the right one: it is about as good, or its words changed and its
 * surroundings are those of the quote, which a copy elsewhere does not have.
 */
function isRival(best: Scored, other: Scored): boolean {
  return best.score - other.score < CLEAR_LEAD || other.context - best.context > TELLING_CONTEXT;
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

/** Where the quote may stand: its exact words, and what the vote and the alignment find. */
function candidatePlaces(index: TextIndex, quote: Quote): Place[] {
  const { text } = index;
  const { exact, prefix, suffix } = quote;
  const pattern = comparable(prefix + exact + suffix);
  const candidates = vote(index.grams(), pattern);
  return [
    ...exactPlaces(text, index.grams(), exact, MOST_PLACES).map((start) => ({
      start,
      end: start + exact.length,
    })),
    ...candidates.flatMap((candidate) => alignedPlace(index, quote, pattern, candidate) ?? []),
  ];
}

function alignedPlace(
  { text, grams }: TextIndex,
  { exact, prefix, suffix }: Quote,
  pattern: Uint16Array,
  { low, high, diagonal }: Candidate,
): Place | null {
  const start = diagonal + prefix.length;
  if (text.startsWith(exact, start)) return { start, end: start + exact.length };
  const slack = Math.min(MOST_SLACK, Math.round(LEAST_SLACK + pattern.length * SLACK_SHARE));
  const counterparts = alignLocally(pattern, grams().units, low - slack, high + slack);
  const quoted = { start: prefix.length, end: prefix.length + exact.length };
  return settleBounds(prefix + exact + suffix, quoted, counterparts, text);
}

/** The best of places that mostly cover each other, best first. */
function distinct(places: readonly Scored[]): Scored[] {
  const kept: Scored[] = [];
  for (const place of places.toSorted((one, other) => other.score - one.score)) {
    if (!kept.some((better) => overlap(better, place) > 0.5)) kept.push(place);
  }
  return kept;
}

/** What two places share, as a share of the shorter one. */
function overlap(one: Place, other: Place): number {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared / Math.min(one.end - one.start, other.end - other.start);
}
