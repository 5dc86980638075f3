import { bucketAt, comparable, type GramIndex } from '@/lib/domain/passage/gram-index';
import { occurrences } from '@/lib/domain/passage/occurrences';

/** Places of a quote's rarest gram that are compared with the whole quote. */
const MOST_COMPARED = 1000;

/**
 * UTF-16 offsets where the words stand in the indexed text, at most `most`: all of them unless even
 * their rarest gram is a common one. The time does not depend on the text's length, except for words
 * too short to have a gram.
 */
export function exactPlaces(text: string, index: GramIndex, words: string, most: number): number[] {
  const { offsets, bounds, shift } = index;
  const units = comparable(words);
  let [rarestAt, rarestBucket, least] = [-1, 0, Infinity];
  for (let at = 0; at < units.length; at++) {
    const bucket = bucketAt(units, at, shift);
    if (bucket < 0) continue;
    const count = (bounds[bucket + 1] ?? 0) - (bounds[bucket] ?? 0);
    if (count < least) [rarestAt, rarestBucket, least] = [at, bucket, count];
  }
  if (rarestAt === -1) return occurrences(text, words, most);

  const found: number[] = [];
  const begin = bounds[rarestBucket] ?? 0;
  for (let slot = begin; slot < begin + Math.min(least, MOST_COMPARED); slot++) {
    const start = (offsets[slot] ?? 0) - rarestAt;
    if (start >= 0 && text.startsWith(words, start)) found.push(start);
    if (found.length === most) break;
  }
  return found;
}
