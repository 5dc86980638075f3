import type { MatchText } from '@/lib/domain/match/match';
import { type PreparedText, prepareText } from '@/lib/domain/match/prepared-text';
import { isOutdated, Rarity } from '@/lib/domain/match/rarity';

/** Okapi BM25’s, as usual for short texts. */
const SATURATION = 1.2;
const LENGTH_COUNTS = 0.5;

type Postings = { texts: number[]; counts: number[] };

/** What a text’s words and pieces weigh together. */
export type Weights = { title: number; text: number; all: number; piecesSquared: number };

export type Candidate = { text: PreparedText; weights: Weights; at: number; score: number };

/** Texts by their words. A text is known by its place: the order in which it was added. */
export class MatchIndex {
  private readonly texts: PreparedText[] = [];
  private readonly postings = new Map<string, Postings>();
  private readonly termRarity = new Rarity();
  private readonly pieceRarity = new Rarity();
  private readonly weights: ({ of: number } & Weights)[] = [];
  private words = 0;

  add(text: MatchText): number {
    const prepared = prepareText(text);
    const at = this.texts.push(prepared) - 1;
    this.words += prepared.length;
    for (const [term, count] of prepared.counts) {
      const of = this.postings.get(term) ?? { texts: [], counts: [] };
      this.postings.set(term, of);
      of.texts.push(at);
      of.counts.push(count);
      this.termRarity.count(term);
    }
    for (const piece of prepared.pieces) this.pieceRarity.count(piece);
    return at;
  }

  get size(): number {
    return this.texts.length;
  }

  weightOf(term: string): number {
    return this.termRarity.weightOf(term, this.size);
  }

  weightOfPiece(piece: string): number {
    return this.pieceRarity.weightOf(piece, this.size);
  }

  private weightsAt(at: number): Weights {
    const known = this.weights[at];
    if (known && !isOutdated(known.of, this.size)) return known;
    const { titleTerms, textTerms, counts, pieces } = this.texts[at] as PreparedText;
    const weighed = { of: this.size, title: 0, text: 0, all: 0, piecesSquared: 0 };
    for (const term of titleTerms) weighed.title += this.weightOf(term);
    for (const term of textTerms) weighed.text += this.weightOf(term);
    for (const term of counts.keys()) weighed.all += this.weightOf(term);
    for (const piece of pieces) weighed.piecesSquared += this.weightOfPiece(piece) ** 2;
    this.weights[at] = weighed;
    return weighed;
  }

  /**
   * Those that share the most telling words, the best first.
   * @param terms of the question, each with how much it counts.
   */
  candidates(terms: ReadonlyMap<string, number>, most: number): Candidate[] {
    const scores = new Float64Array(this.size);
    const average = this.words / Math.max(1, this.size);
    for (const [term, counts] of terms) {
      const found = this.postings.get(term);
      if (!found) continue;
      const worth = counts * this.weightOf(term) * (SATURATION + 1);
      for (let n = 0; n < found.texts.length; n++) {
        const at = found.texts[n] as number;
        const count = found.counts[n] as number;
        const length = (this.texts[at] as PreparedText).length / average;
        const damped = SATURATION * (1 - LENGTH_COUNTS + LENGTH_COUNTS * length);
        scores[at] = (scores[at] as number) + (worth * count) / (count + damped);
      }
    }
    return best(scores, most).map((at) => ({
      text: this.texts[at] as PreparedText,
      weights: this.weightsAt(at),
      at,
      score: scores[at] as number,
    }));
  }
}

/** The places of the highest scores above zero, the highest first; of equals the first. */
function best(scores: Float64Array, most: number): number[] {
  const chosen: number[] = [];
  for (let at = 0; at < scores.length; at++) {
    const score = scores[at] as number;
    const last = chosen[most - 1];
    if (score <= 0 || (last !== undefined && score <= (scores[last] as number))) continue;
    let place = Math.min(chosen.length, most - 1);
    while (place > 0 && score > (scores[chosen[place - 1] as number] as number)) {
      chosen[place] = chosen[place - 1] as number;
      place -= 1;
    }
    chosen[place] = at;
  }
  return chosen;
}
