import { z } from 'zod';
import { RatingScale } from '@/lib/domain/assessment/rating-scale';
import { ClaimKind } from '@/lib/domain/claim/claim';
import { Id, Person } from '@/lib/domain/identity';

/** A claim as far as agreement goes: what each reviewer's standing assessment says, the oldest first. */
export type RatedClaim = {
  kind: ClaimKind;
  ratings: readonly { reviewer: Person; rating: string; at: string }[];
};

const Count = z.int().nonnegative();

/** A number, or why there is none. */
const Coefficient = z.object({
  value: z.number().nullable(),
  undefinedBecause: z.enum(['no_pairs', 'no_variation']).nullable(),
});

/** Krippendorff's alpha with what it rests on. */
export const Alpha = Coefficient.extend({
  /** Claims with at least two of the ratings that are counted. */
  claims: Count,
  /** Ratings on these claims. */
  ratings: Count,
  /** Of 95%, by drawing the claims anew. */
  interval: z
    .object({
      low: z.number(),
      high: z.number(),
      resamples: Count,
      /** In how many of the draws alpha has a value. */
      used: Count,
    })
    .nullable(),
  noIntervalBecause: z.enum(['undefined', 'one_unit', 'no_disagreement']).nullable(),
});
export type Alpha = z.infer<typeof Alpha>;

/** How much the ratings of some claims agree. */
export const AgreementFigures = z.object({
  /** Claims that at least two reviewers rated. */
  claims: Count,
  /** Pairs of ratings of the same claim, and how many of them are the same rating. */
  pairs: Count,
  agreeing: Count,
  /** Any two ratings differ as much as any other two. */
  nominal: Alpha,
  /** Ratings differ by their distance in the scale's order; without those outside of it. */
  ordinal: Alpha,
  /** Ratings outside the scale's order that the ordinal alpha leaves out. */
  outsideOrder: Count,
});
export type AgreementFigures = z.infer<typeof AgreementFigures>;

/** Rows and columns follow the ratings of the scale. */
const Matrix = z.array(z.array(Count));

export const AgreementOfPair = z.object({
  /** By name; the matrix has a row for each rating of the first. */
  reviewers: z.tuple([Person, Person]),
  figures: AgreementFigures,
  kappa: Coefficient,
  /** With linear weights, on claims that both rated within the order. */
  weightedKappa: Coefficient,
  matrix: Matrix,
});
export type AgreementOfPair = z.infer<typeof AgreementOfPair>;

/** Agreement on the claims that are rated on one scale. */
export const AgreementOnScale = z.object({
  scale: RatingScale.pick({ key: true, name: true }).extend({
    ratings: z.array(
      RatingScale.shape.ratings.element.pick({ key: true, label: true, order: true, tone: true }),
    ),
  }),
  all: AgreementFigures,
  /** Claims that one reviewer rated, which compare with nothing. */
  ratedOnce: Count,
  byPair: z.array(AgreementOfPair),
  byKind: z.array(z.object({ kind: ClaimKind, figures: AgreementFigures })),
  /** By the month (UTC) of the second assessment, when a claim began to tell of agreement; oldest first. */
  byMonth: z.array(
    z.object({ month: z.string().regex(/^\d{4}-\d{2}$/), figures: AgreementFigures }),
  ),
  /** Every pair of ratings, whoever gave them; two different ratings stand on both sides of the diagonal. */
  matrix: Matrix,
});
export type AgreementOnScale = z.infer<typeof AgreementOnScale>;

export const Agreement = z.object({
  /** Null: of all articles under check. */
  articleId: Id.nullable(),
  kind: ClaimKind.nullable(),
  /** The two whose ratings alone are counted; null: everybody's. */
  reviewers: z.tuple([Id, Id]).nullable(),
  /**
   * Which claims are counted: who judges blind learns from settled claims and those that they rated
   * themselves, readers from settled ones.
   */
  counted: z.enum(['all', 'settled_and_own', 'settled']),
  /** Scales on which at least one claim is rated. Ratings of two scales are never compared. */
  scales: z.array(AgreementOnScale),
});
export type Agreement = z.infer<typeof Agreement>;
