import { alignLocally } from '@/lib/domain/passage/align-locally';
import { exactPlaces } from '@/lib/domain/passage/exact-places';
import type { Place } from '@/lib/domain/passage/find-quote';
import { comparable, type GramIndex } from '@/lib/domain/passage/gram-index';
import { type Quote, type Scored, scorerFor } from '@/lib/domain/passage/place-score';
import { settleBounds } from '@/lib/domain/passage/settle-bounds';
import { type Candidate, vote } from '@/lib/domain/passage/vote';

/** Exact occurrences that are compared by their surroundings; a quote with more is a common word. */
const MOST_COMPARED = 500;

/** Diagonals looked at on either side of the evidence, and at most: a wider band is slower. */
const LEAST_SLACK = 16;
const SLACK_SHARE = 1 / 10;
const MOST_SLACK = 96;

export type CandidatePlaces = {
  /** Best first; two share more than half of the shorter one only if both hold the exact words. */
  places: Scored[];
  /** Whether the exact words stand at more places than are listed. */
  isCommon: boolean;
};

/** Where a quote may stand: its exact words, and what the vote of its grams and alignment find. */
export function candidatePlaces(text: string, grams: GramIndex, quote: Quote): CandidatePlaces {
  const { exact, prefix, suffix } = quote;
  const pattern = comparable(prefix + exact + suffix);
  const starts = exactPlaces(text, grams, exact, MOST_COMPARED + 1);
  const places = vote(grams, pattern).map((candidate) =>
    alignedPlace(text, grams.units, quote, pattern, candidate),
  );
  const score = scorerFor(text, quote);
  const scored = [
    ...starts.slice(0, MOST_COMPARED).map((start) => score({ start, end: start + exact.length })),
    ...places.filter((place) => place !== null).map(score),
  ];
  return {
    places: distinct(scored, ({ start, end }) => text.slice(start, end) === exact),
    isCommon: starts.length > MOST_COMPARED,
  };
}

function alignedPlace(
  text: string,
  units: Uint16Array,
  { exact, prefix, suffix }: Quote,
  pattern: Uint16Array,
  { low, high, diagonal }: Candidate,
): Place | null {
  const start = diagonal + prefix.length;
  if (start >= 0 && text.startsWith(exact, start)) return { start, end: start + exact.length };
  const slack = Math.min(MOST_SLACK, Math.round(LEAST_SLACK + pattern.length * SLACK_SHARE));
  const counterparts = alignLocally(pattern, units, low - slack, high + slack);
  const quoted = { start: prefix.length, end: prefix.length + exact.length };
  return settleBounds(prefix + exact + suffix, quoted, counterparts, text);
}

function distinct(places: readonly Scored[], isExact: (place: Place) => boolean): Scored[] {
  const kept: (Scored & { isExact: boolean })[] = [];
  for (const place of places.toSorted((one, other) => other.score - one.score)) {
    const same = { ...place, isExact: isExact(place) };
    const repeats = (better: (typeof kept)[number]) =>
      better.isExact && same.isExact ? better.start === same.start : overlap(better, same) > 0.5;
    if (!kept.some(repeats)) kept.push(same);
  }
  return kept;
}

/** What two places share, as a share of the shorter one. */
function overlap(one: Place, other: Place): number {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared / Math.min(one.end - one.start, other.end - other.start);
}
