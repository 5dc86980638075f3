import { featureNames, featuresOf } from '@/lib/domain/match/features';
import { MatchIndex } from '@/lib/domain/match/match-index';
import { questionOf } from '@/lib/domain/match/question';
import { CANDIDATES, type RankingModel, scoreOf } from '@/lib/domain/match/ranking';
import { adam, learned } from './adam';
import type { KnownClaims } from './known-claims';
import { seeded, shuffle } from './logistic-regression';
import { type FoundMeasure, foundMeasure } from './measure-found';
import { rounded } from './stored';

export const matchSettings = { seed: 1, folds: 10, rounds: 300, rate: 0.03, shrinkage: 0.01 };
export type MatchSettings = typeof matchSettings;

/** A post’s candidates in features, and the right one’s place among them; -1: it is none of them. */
type Ranked = { rows: number[][]; right: number };

export type TrainedMatch = {
  model: RankingModel;
  /** Of posts that the weights were not learned from. */
  crossValidation: FoundMeasure;
  /** Of the candidates in the order of their shared words, without any weights. */
  candidates: FoundMeasure;
};

/** Learns what each feature counts, from posts of which it is known what they repeat. */
export function trainMatch(known: KnownClaims, settings: MatchSettings): TrainedMatch {
  const ranked = rankedOf(known);
  const order = ranked.map((_, at) => at);
  shuffle(order, seeded(settings.seed));
  const places: number[] = [];
  for (let fold = 0; fold < settings.folds; fold++) {
    const isHeld = (_: number, place: number) => place % settings.folds === fold;
    const held = order.filter(isHeld).map((at) => ranked[at] as Ranked);
    const rest = order.filter((at, place) => !isHeld(at, place)).map((at) => ranked[at] as Ranked);
    const model = fitted(rest, settings);
    places.push(...held.map((one) => placeOf(one, model)));
  }
  return {
    model: fitted(ranked, settings),
    crossValidation: foundMeasure(places),
    candidates: foundMeasure(ranked.map(({ right }) => right)),
  };
}

function rankedOf({ texts, posts }: KnownClaims): Ranked[] {
  const index = new MatchIndex();
  for (const text of texts) index.add(text);
  return posts.map(({ post, right }) => {
    const question = questionOf(post);
    const candidates = index.candidates(question.terms, CANDIDATES);
    return {
      rows: featuresOf(index, question, candidates),
      right: candidates.findIndex(({ at }) => right.has(at)),
    };
  });
}

/** Where the model puts the right one. */
function placeOf({ rows, right }: Ranked, model: RankingModel): number {
  const score = rows[right] && scoreOf(model, rows[right]);
  return score === undefined ? -1 : rows.filter((row) => scoreOf(model, row) > score).length;
}

/** The weights under which the right one has the largest share of the softmax, on average. */
function fitted(
  ranked: readonly Ranked[],
  { rounds, rate, shrinkage }: MatchSettings,
): RankingModel {
  const all = ranked.flatMap(({ rows }) => rows);
  const means = featureNames.map((_, n) => mean(all.map((row) => row[n] as number)));
  const deviations = featureNames.map(
    (_, n) =>
      Math.sqrt(mean(all.map((row) => ((row[n] as number) - (means[n] as number)) ** 2))) || 1,
  );
  const found = ranked
    .filter(({ right }) => right >= 0)
    .map(({ rows, right }) => ({
      right,
      rows: rows.map((row) =>
        row.map((value, n) => (value - (means[n] as number)) / (deviations[n] as number)),
      ),
    }));
  const weights = learned(new Float32Array(featureNames.length));
  const step = adam([weights]);
  for (let round = 0; round < rounds; round++) {
    for (const one of found) addSlopes(weights.slopes, one, weights.values, 1 / found.length);
    weights.values.forEach((weight, n) => {
      weights.slopes[n] = (weights.slopes[n] as number) + shrinkage * weight;
    });
    step(rate * (1 - round / rounds));
  }
  return {
    features: [...featureNames],
    means: means.map(rounded),
    deviations: deviations.map((deviation) => Math.max(1e-4, rounded(deviation))),
    weights: Array.from(weights.values, rounded),
  };
}

function addSlopes(
  slopes: Float32Array,
  { rows, right }: Ranked,
  weights: Float32Array,
  share: number,
): void {
  const scores = rows.map((row) =>
    row.reduce((sum, value, n) => sum + value * (weights[n] as number), 0),
  );
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  for (const [at, row] of rows.entries()) {
    const off = ((powers[at] as number) / total - (at === right ? 1 : 0)) * share;
    for (const [n, value] of row.entries()) slopes[n] = (slopes[n] as number) + off * value;
  }
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
