import type { Rarities } from '@/lib/domain/match/match';
import type { PreparedText } from '@/lib/domain/match/prepared-text';

/** Okapi BM25’s, as usual for short texts. */
const SATURATION = 1.2;
const LENGTH_COUNTS = 0.5;

/** What a text’s words and pieces weigh together. */
export type Weights = { title: number; text: number; all: number; piecesSquared: number };

/** A text that shares words with a question; the score is BM25’s. */
export type Candidate = { text: PreparedText; weights: Weights; score: number };

export function weightsOf(rarities: Rarities, text: PreparedText): Weights {
  const weights = { title: 0, text: 0, all: 0, piecesSquared: 0 };
  for (const term of text.titleTerms) weights.title += rarities.weightOf(term);
  for (const term of text.textTerms) weights.text += rarities.weightOf(term);
  for (const term of text.counts.keys()) weights.all += rarities.weightOf(term);
  for (const piece of text.pieces) weights.piecesSquared += rarities.weightOfPiece(piece) ** 2;
  return weights;
}

/**
 * How much it counts that a text has a term `count` times: from 0 up to 2.2, less in a longer text.
 * @param length of the text over that of an average one.
 */
export function saturated(count: number, length: number): number {
  const damped = SATURATION * (1 - LENGTH_COUNTS + LENGTH_COUNTS * length);
  return (count * (SATURATION + 1)) / (count + damped);
}

/** BM25 of one text. @param average the length of an average text. */
export function scoreOfText(
  rarities: Rarities,
  terms: ReadonlyMap<string, number>,
  { counts, length }: PreparedText,
  average: number,
): number {
  let score = 0;
  for (const [term, worth] of terms) {
    const count = counts.get(term);
    if (count) score += worth * rarities.weightOf(term) * saturated(count, length / average);
  }
  return score;
}
