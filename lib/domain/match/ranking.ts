import { z } from 'zod';
import type { Candidate } from '@/lib/domain/match/candidate';
import { featureNames, featuresOf } from '@/lib/domain/match/features';
import type { Rarities } from '@/lib/domain/match/match';
import type { MatchIndex } from '@/lib/domain/match/match-index';
import { type Question, questionOf } from '@/lib/domain/match/question';

const Numbers = z.array(z.number()).length(featureNames.length);

/** What training found that each feature counts, in the order of `featureNames`. */
export const RankingModel = z
  .object({
    features: z.array(z.string()),
    means: Numbers,
    deviations: Numbers,
    /** For which of the candidates is the likeliest. */
    weights: Numbers,
    /** For how likely one of them is, in a logistic regression that starts from `usual`. */
    likelihood: z.object({ weights: Numbers, usual: z.number() }),
  })
  .refine(({ features }) => features.join() === featureNames.join(), {
    path: ['features'],
    message: 'The weights were learned for other features: train them anew.',
  });
export type RankingModel = z.infer<typeof RankingModel>;
type Standardised = Pick<RankingModel, 'means' | 'deviations'>;

/** From this likelihood on a text is worth showing to somebody who has not asked for it. */
export const WORTH_SHOWING = 0.5;

/** So many are looked at closely, of those that share the most telling words. */
export const CANDIDATES = 60;

export type Match = {
  /** The text’s place in the index. */
  at: number;
  /** Higher is more alike; comparable among the answers to one question only. */
  score: number;
};

/**
 * The texts that say the same as a claim, or as the post that makes it; the likeliest first.
 * @param most at most `CANDIDATES`.
 */
export function findMatches(
  index: MatchIndex,
  model: RankingModel,
  post: string,
  most: number,
): Match[] {
  const question = questionOf(post);
  const candidates = index.candidates(question.terms, CANDIDATES);
  return ranked(index, model, question, candidates)
    .map(({ at, score }) => ({ at, score }))
    .slice(0, most);
}

/**
 * The likeliest first, each with the model’s score and how likely it says the same, from 0 to 1.
 * @param candidates the best first, by the words they share.
 */
export function ranked<C extends Candidate>(
  rarities: Rarities,
  model: RankingModel,
  question: Question,
  candidates: readonly C[],
): (C & { likelihood: number })[] {
  const rows = featuresOf(rarities, question, candidates);
  return candidates
    .map((candidate, at) => ({
      ...candidate,
      score: scoreOf(model, rows[at] as number[]),
      likelihood: likelihoodOf(model, rows[at] as number[]),
    }))
    .sort((one, other) => other.score - one.score);
}

export const scoreOf = (
  model: Standardised & Pick<RankingModel, 'weights'>,
  row: readonly number[],
): number => weighed(model, model.weights, row);

export const likelihoodOf = (model: RankingModel, row: readonly number[]): number =>
  1 / (1 + Math.exp(-model.likelihood.usual - weighed(model, model.likelihood.weights, row)));

const weighed = (
  { means, deviations }: Standardised,
  weights: readonly number[],
  row: readonly number[],
): number =>
  row.reduce(
    (sum, value, n) =>
      sum + ((value - (means[n] as number)) / (deviations[n] as number)) * (weights[n] as number),
    0,
  );
