import { type Candidate, saturated, type Weights, weightsOf } from '@/lib/domain/match/candidate';
import type { MatchText, Rarities } from '@/lib/domain/match/match';
import { type PreparedText, prepareText } from '@/lib/domain/match/prepared-text';
import { isOutdated, Rarity } from '@/lib/domain/match/rarity';

type Postings = { texts: number[]; counts: number[] };

/** A text in the index, by its place there. */
export type IndexedCandidate = Candidate & { at: number };

/** Texts by their words. A text is known by its place: the order in which it was added. */
export class MatchIndex implements Rarities {
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
    const weighed = { of: this.size, ...weightsOf(this, this.texts[at] as PreparedText) };
    this.weights[at] = weighed;
    return weighed;
  }

  /**
   * Those that share the most telling words, the best first.
   * @param terms of the question, each with how much it counts.
   */
  candidates(terms: ReadonlyMap<string, number>, most: number): IndexedCandidate[] {
    const scores = new Float64Array(this.size);
    const average = this.words / Math.max(1, this.size);
    for (const [term, counts] of terms) {
      const found = this.postings.get(term);
      if (!found) continue;
      const worth = counts * this.weightOf(term);
      for (let n = 0; n < found.texts.length; n++) {
        const at = found.texts[n] as number;
        const count = found.counts[n] as number;
        const length = (this.texts[at] as PreparedText).length / average;
        scores[at] = (scores[at] as number) + worth * saturated(count, length);
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
