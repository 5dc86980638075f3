import { featureNames, featuresOf } from '@/lib/domain/match/features';
import { MatchIndex } from '@/lib/domain/match/match-index';
import { questionOf } from '@/lib/domain/match/question';
import {
  CANDIDATES,
  likelihoodOf,
  type RankingModel,
  scoreOf,
  WORTH_SHOWING,
} from '@/lib/domain/match/ranking';
import { adam, learned } from './adam';
import type { KnownClaims } from './known-claims';
import { fitLogistic, seeded, shuffle } from './logistic-regression';
import { type FoundMeasure, foundMeasure } from './measure-found';
import { rounded } from './stored';

export const matchSettings = { seed: 1, folds: 10, rounds: 300, rate: 0.03, shrinkage: 0.01 };
export type MatchSettings = typeof matchSettings;

/** A post’s candidates in features, and the right one’s place among them; -1: it is none of them. */
type Ranked = {
  rows: number[][];
  right: number;
  /** The candidates if the right one were not there. */
  others: number[][];
};

export type TrainedMatch = {
  model: RankingModel;
  /** Of posts that the weights were not learned from. */
  crossValidation: FoundMeasure;
  /** Of the candidates in the order of their shared words, without any weights. */
  candidates: FoundMeasure;
  worthShowing: WorthShowing;
};

/** Of what is likely enough to be shown, by posts that the weights were not learned from. */
export type WorthShowing = {
  /** How many of those shown are right; of the right ones, how many are shown. */
  precision: number;
  recall: number;
  /** How many posts are shown something where the right text is not there. */
  falsely: number;
};

/** So many of each post’s answers are looked at when learning how likely one is. */
const ANSWERS = 10;

/** Learns what each feature counts, from posts of which it is known what they repeat. */
export function trainMatch(known: KnownClaims, settings: MatchSettings): TrainedMatch {
  const ranked = rankedOf(known);
  const order = ranked.map((_, at) => at);
  shuffle(order, seeded(settings.seed));
  const places: number[] = [];
  const shown = { right: 0, all: 0, falsely: 0 };
  for (let fold = 0; fold < settings.folds; fold++) {
    const isHeld = (_: number, place: number) => place % settings.folds === fold;
    const held = order.filter(isHeld).map((at) => ranked[at] as Ranked);
    const rest = order.filter((at, place) => !isHeld(at, place)).map((at) => ranked[at] as Ranked);
    const model = fitted(rest, settings);
    places.push(...held.map((one) => placeOf(one, model)));
    const isLikely = (row: readonly number[]) => likelihoodOf(model, row) >= WORTH_SHOWING;
    for (const { rows, right, others } of held) {
      shown.all += rows.filter(isLikely).length;
      if (rows[right] && isLikely(rows[right])) shown.right += 1;
      if (others.some(isLikely)) shown.falsely += 1;
    }
  }
  return {
    model: fitted(ranked, settings),
    crossValidation: foundMeasure(places),
    candidates: foundMeasure(ranked.map(({ right }) => right)),
    worthShowing: {
      precision: shown.right / Math.max(1, shown.all),
      recall: shown.right / ranked.length,
      falsely: shown.falsely / ranked.length,
    },
  };
}

function rankedOf({ texts, posts }: KnownClaims): Ranked[] {
  const index = new MatchIndex();
  for (const text of texts) index.add(text);
  return posts.map(({ post, right }) => {
    const question = questionOf(post);
    const candidates = index.candidates(question.terms, CANDIDATES);
    const others = candidates.filter(({ at }) => !right.has(at));
    return {
      rows: featuresOf(index, question, candidates),
      right: candidates.findIndex(({ at }) => right.has(at)),
      others: featuresOf(index, question, others),
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
  const model = {
    features: [...featureNames],
    means: means.map(rounded),
    deviations: deviations.map((deviation) => Math.max(1e-4, rounded(deviation))),
    weights: Array.from(weights.values, rounded),
  };
  return { ...model, likelihood: likelihoodLearned(ranked, model) };
}

/** From the best answers to each post, with the right text and without it. */
function likelihoodLearned(
  ranked: readonly Ranked[],
  model: Omit<RankingModel, 'likelihood'>,
): RankingModel['likelihood'] {
  const best = (rows: readonly number[][], right: number) =>
    rows
      .map((row, at) => ({ row, isRight: at === right, score: scoreOf(model, row) }))
      .sort((one, other) => other.score - one.score)
      .slice(0, ANSWERS);
  // Half of what is asked was never checked before.
  const answers = ranked.flatMap(({ rows, right, others }) => [
    ...best(rows, right),
    ...best(others, -1),
  ]);
  const columns = Int32Array.from({ length: featureNames.length + 1 }, (_, n) => n);
  const standardised = ({ row }: { row: readonly number[] }) =>
    row.map((value, n) => (value - (model.means[n] as number)) / (model.deviations[n] as number));
  const weights = fitLogistic({
    rows: answers.map((answer) => ({
      columns,
      values: Float32Array.from([...standardised(answer), 1]),
    })),
    labels: Int8Array.from(answers, ({ isRight }) => (isRight ? 1 : -1)),
    columns: columns.length,
    cost: 1,
    passes: 100,
    seed: 1,
  });
  const [usual = 0] = weights.slice(-1);
  return { weights: Array.from(weights.slice(0, -1), rounded), usual: rounded(usual) };
}

function addSlopes(
  slopes: Float32Array,
  { rows, right }: Pick<Ranked, 'rows' | 'right'>,
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
