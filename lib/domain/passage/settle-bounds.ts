import type { Counterparts } from '@/lib/domain/passage/align-locally';
import type { Place } from '@/lib/domain/passage/find-quote';

/**
 * An end of the quote without counterparts is taken to have been rewritten in place up to this share
 * of the quote; a longer one is taken to be gone, or torn off by a block that moved.
 */
const REWRITTEN_SHARE = 0.25;

/** A word's end farther away than this is not worth going to. */
const LONGEST_SNAP = 24;

const IN_WORD = /[\p{L}\p{M}\p{N}]/u;
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ua4cf]/;

/**
 * The place in the text of the quote that stands in the pattern between the offsets `from` and `to`,
 * by the pattern's counterparts in the text; null where it has none. Where the quote ended between
 * words, so does the place; it never ends inside a surrogate pair.
 */
export function settleBounds(
  pattern: string,
  { start: from, end: to }: Place,
  counterparts: Counterparts,
  text: string,
): Place | null {
  let first = from;
  while (first < to && (counterparts[first] ?? -1) < 0) first += 1;
  if (first === to) return null;
  let last = to - 1;
  while ((counterparts[last] ?? -1) < 0) last -= 1;
  const most = (to - from) * REWRITTEN_SHARE;
  const hasBefore = from > 0 && counterparts.subarray(0, from).some((at) => at >= 0);
  const hasBehind = counterparts.subarray(to).some((at) => at >= 0);
  let start = counterparts[first] ?? 0;
  let end = (counterparts[last] ?? 0) + 1;
  // Words that were deleted between neighbours that are still there leave nothing to reach for.
  if (!hasBefore && first - from <= most) start = Math.max(0, start - (first - from));
  if (!hasBehind && to - 1 - last <= most) end = Math.min(text.length, end + to - 1 - last);
  if (!splitsWord(pattern, from)) start = nearestBorder(text, start);
  if (!splitsWord(pattern, to)) end = nearestBorder(text, end);
  if (!isSpace(pattern, from)) while (start < end && isSpace(text, start)) start += 1;
  if (!isSpace(pattern, to - 1)) while (start < end && isSpace(text, end - 1)) end -= 1;
  if (start >= end) return null;
  return {
    start: splitsPair(text, start) ? start - 1 : start,
    end: splitsPair(text, end) ? end + 1 : end,
  };
}

const isSpace = (text: string, at: number): boolean => /\s/.test(text.charAt(at));

/** Whether the offset falls inside a word of a script that puts spaces between words. */
function splitsWord(text: string, at: number): boolean {
  return inWord(text.charAt(at - 1)) && inWord(text.charAt(at));
}

const inWord = (unit: string): boolean =>
  unit !== '' && !UNSPACED.test(unit) && (IN_WORD.test(unit) || /[\ud800-\udfff]/.test(unit));

const splitsPair = (text: string, at: number): boolean =>
  at > 0 && /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(at - 1, at + 1));

function nearestBorder(text: string, at: number): number {
  for (let distance = 0; distance <= LONGEST_SNAP; distance++) {
    for (const border of [at - distance, at + distance]) {
      if (border >= 0 && border <= text.length && !splitsWord(text, border)) return border;
    }
  }
  return at;
}
