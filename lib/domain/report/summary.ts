import type { Rating } from '@/lib/domain/assessment/rating-scale';
import { ratingOf } from '@/lib/domain/assessment/scales';
import type { Report, ReportClaim } from '@/lib/domain/report/report';

export type ReportSummary = {
  claims: number;
  settled: number;
  unsettled: number;
  /** Every rating of the scale, in its order, also those that no claim got. */
  counts: { rating: Rating; count: number }[];
};

type Judged = Pick<Report, 'scale'> & {
  claims: readonly { verdict: Pick<NonNullable<ReportClaim['verdict']>, 'rating'> | null }[];
};

/**
 * How many claims got which verdict.
 * @throws ClaimdeskError `rating_not_in_scale` when a verdict is not of the report's scale.
 */
export function summaryOf({ scale, claims }: Judged): ReportSummary {
  const counts = new Map(scale.ratings.map((rating) => [rating, 0]));
  let settled = 0;
  for (const { verdict } of claims) {
    if (!verdict) continue;
    const rating = ratingOf(scale, verdict.rating);
    counts.set(rating, (counts.get(rating) ?? 0) + 1);
    settled += 1;
  }
  return {
    claims: claims.length,
    settled,
    unsettled: claims.length - settled,
    counts: [...counts].map(([rating, count]) => ({ rating, count })),
  };
}
