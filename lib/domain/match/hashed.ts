import type { MatchText } from '@/lib/domain/match/match';
import { prepareText } from '@/lib/domain/match/prepared-text';

/** A text as an index keeps it: hashes of its terms, and its length in terms. */
export type HashedText = { terms: number[]; length: number };

/** What a column of two bytes holds. */
const LONGEST = 32_767;

export function hashedText(text: MatchText): HashedText {
  const { counts, length } = prepareText(text);
  const terms = [...new Set(Array.from(counts.keys(), hashOfTerm))];
  return { terms, length: Math.min(LONGEST, length) };
}

/** A signed integer of 32 bits; of a million terms about a hundred share theirs with another. */
export const hashOfTerm = (term: string): number => hashOf(term, 0x811c9dc5);

/** Of four letters in a row: another one than that of the same letters as a term. */
export const hashOfPiece = (piece: string): number => hashOf(piece, 0x2b8a3d17);

/** FNV-1a over UTF-16 code units; its bits are mixed once more, for short words differ in few. */
function hashOf(text: string, start: number): number {
  let hash = start;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x45d9f3b);
  return hash ^ (hash >>> 16);
}
