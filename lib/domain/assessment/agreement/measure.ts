import type {
  AgreementFigures,
  AgreementOfPair,
  AgreementOnScale,
  Alpha,
  RatedClaim,
} from '@/lib/domain/assessment/agreement/agreement';
import {
  type Difference,
  krippendorffsAlpha,
  nominal,
  ordinal,
} from '@/lib/domain/assessment/agreement/alpha';
import { alphaInterval } from '@/lib/domain/assessment/agreement/bootstrap';
import {
  bySteps,
  cohensKappa,
  confusionMatrix,
  pooledMatrix,
} from '@/lib/domain/assessment/agreement/kappa';
import {
  pairsIn,
  patternsOf,
  ratingsIn,
  unitsIn,
} from '@/lib/domain/assessment/agreement/patterns';
import type { RatingScaleContent } from '@/lib/domain/assessment/rating-scale';
import { ClaimKind } from '@/lib/domain/claim/claim';
import type { Person } from '@/lib/domain/identity';

type Scale = Pick<RatingScaleContent, 'key' | 'name' | 'ratings'>;

/** Whose ratings are counted: two reviewers', by their ids. */
export type Two = readonly [string, string];

/**
 * How much reviewers agree on these claims, all of them rated on `scale`. `reviewers` narrows
 * everything but `byPair` to the ratings of two of them.
 */
export function measureAgreement(
  scale: Scale,
  claims: readonly RatedClaim[],
  reviewers: Two | null,
): AgreementOnScale {
  const places = placesOf(scale);
  const counted = reviewers ? claims.flatMap((claim) => ratedByBoth(claim, reviewers)) : claims;
  const compared = counted.filter(({ ratings }) => ratings.length > 1);
  const figures = (of: readonly RatedClaim[]) => figuresOf(places, of.map(ratingKeys));
  return {
    scale: {
      key: scale.key,
      name: scale.name,
      ratings: scale.ratings.map(({ key, label, order, tone }) => ({ key, label, order, tone })),
    },
    all: figures(compared),
    ratedOnce: counted.filter(({ ratings }) => ratings.length === 1).length,
    byPair: agreementOfPairs(places, claims),
    byKind: ClaimKind.options
      .map((kind) => ({ kind, of: compared.filter((claim) => claim.kind === kind) }))
      .filter(({ of }) => of.length > 0)
      .map(({ kind, of }) => ({ kind, figures: figures(of) })),
    byMonth: [...Map.groupBy(compared, monthOf)]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([month, of]) => ({ month, figures: figures(of) })),
    matrix: pooledMatrix(
      compared.map((claim) => unitOf(places.all, ratingKeys(claim))),
      scale.ratings.length,
    ),
  };
}

/** Where a rating stands: among all of the scale, and among those in order. */
type Places = { all: ReadonlyMap<string, number>; ordered: ReadonlyMap<string, number> };

function placesOf({ ratings }: Scale): Places {
  const inOrder = ratings
    .filter(({ order }) => order !== null)
    .toSorted((one, other) => (one.order ?? 0) - (other.order ?? 0));
  return {
    all: new Map(ratings.map(({ key }, index) => [key, index])),
    ordered: new Map(inOrder.map(({ key }, index) => [key, index])),
  };
}

const ratingKeys = ({ ratings }: RatedClaim): string[] => ratings.map(({ rating }) => rating);

const unitOf = (places: ReadonlyMap<string, number>, keys: readonly string[]): number[] =>
  keys.flatMap((key) => places.get(key) ?? []);

/** The month of the second assessment, as `2026-11`. */
const monthOf = ({ ratings }: RatedClaim): string => (ratings[1]?.at ?? '').slice(0, 7);

function ratedByBoth(claim: RatedClaim, [one, other]: Two): RatedClaim[] {
  const ratings = claim.ratings.filter(({ reviewer }) => [one, other].includes(reviewer.id));
  return ratings.length > 0 ? [{ ...claim, ratings }] : [];
}

function figuresOf(places: Places, claims: readonly (readonly string[])[]): AgreementFigures {
  const units = claims.map((keys) => unitOf(places.all, keys));
  const inOrder = claims.map((keys) => unitOf(places.ordered, keys));
  const patterns = patternsOf(units, places.all.size);
  const size = (all: readonly (readonly number[])[]) =>
    all.reduce((sum, { length }) => sum + length, 0);
  return {
    claims: unitsIn(patterns),
    ...pairsIn(patterns),
    nominal: alphaOf(units, places.all.size, nominal),
    ordinal: alphaOf(inOrder, places.ordered.size, ordinal),
    outsideOrder: size(units) - size(inOrder),
  };
}

function alphaOf(
  units: readonly (readonly number[])[],
  categories: number,
  difference: Difference,
): Alpha {
  const patterns = patternsOf(units, categories);
  return {
    ...krippendorffsAlpha(units, categories, difference),
    claims: unitsIn(patterns),
    ratings: ratingsIn(patterns),
    ...alphaInterval(patterns, categories, difference),
  };
}

type BothRatings = { reviewers: [Person, Person]; rated: [string, string][] };

/** Of each two who rated a claim both, by their names. */
function agreementOfPairs(places: Places, claims: readonly RatedClaim[]): AgreementOfPair[] {
  const pairs = new Map<string, BothRatings>();
  for (const { ratings } of claims) {
    const byName = ratings.toSorted((one, other) => byNameThenId(one.reviewer, other.reviewer));
    byName.forEach((first, index) => {
      for (const second of byName.slice(index + 1)) {
        const key = `${first.reviewer.id} ${second.reviewer.id}`;
        const known = pairs.get(key);
        const pair = known ?? { reviewers: [first.reviewer, second.reviewer], rated: [] };
        if (!known) pairs.set(key, pair);
        pair.rated.push([first.rating, second.rating]);
      }
    });
  }
  return [...pairs.values()]
    .sort((one, other) => byNames(one.reviewers, other.reviewers))
    .map(({ reviewers, rated }) => {
      const matrix = matrixOf(places.all, rated);
      return {
        reviewers,
        figures: figuresOf(places, rated),
        kappa: cohensKappa(matrix),
        weightedKappa: cohensKappa(matrixOf(places.ordered, rated), bySteps),
        matrix,
      };
    });
}

/** Of the claims whose ratings both have a place. */
function matrixOf(places: ReadonlyMap<string, number>, rated: readonly [string, string][]) {
  const pairs = rated.flatMap(([first, second]): [number, number][] => {
    const [row, column] = [places.get(first), places.get(second)];
    return row === undefined || column === undefined ? [] : [[row, column]];
  });
  return confusionMatrix(pairs, places.size);
}

const byNameThenId = (one: Person, other: Person): number =>
  one.name.localeCompare(other.name, 'en') || one.id.localeCompare(other.id, 'en');

const byNames = (one: [Person, Person], other: [Person, Person]): number =>
  byNameThenId(one[0], other[0]) || byNameThenId(one[1], other[1]);
