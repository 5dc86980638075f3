import type { Reader } from '@/lib/data/transaction';
import type { RatedClaim } from '@/lib/domain/assessment/agreement/agreement';
import { type ClaimKind, ClaimState } from '@/lib/domain/claim/claim';
import { isInCheck } from '@/lib/domain/claim/vocabulary';

/** A claim that somebody rated, with the scale that its ratings are of. */
export type ClaimOnScale = RatedClaim & { state: ClaimState; scaleId: string };

/**
 * Claims in check that have live assessments, with these; of all articles that are not retired where
 * none is named. A claim whose article went over to another scale stands there once for each.
 */
export async function ratedClaims(
  db: Reader,
  {
    articleId,
    kind,
    states = ClaimState.options.filter(isInCheck),
  }: { articleId: string | null; kind: ClaimKind | null; states?: readonly ClaimState[] },
): Promise<ClaimOnScale[]> {
  const rows = await db.assessment.findMany({
    where: {
      status: 'live',
      claim: {
        state: { in: [...states] },
        ...(articleId ? { articleId } : { article: { status: 'active' } }),
        ...(kind ? { kind } : {}),
      },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      createdAt: true,
      claim: { select: { id: true, kind: true, state: true } },
      reviewer: { select: { id: true, name: true } },
      rating: { select: { key: true, scaleId: true } },
    },
  });
  const byClaim = Map.groupBy(rows, ({ claim, rating }) => `${claim.id} ${rating.scaleId}`);
  return [...byClaim.values()].flatMap((assessments) => {
    const [first] = assessments;
    if (!first) return [];
    const { kind: claimKind, state } = first.claim;
    const ratings = assessments.map(({ reviewer, rating, createdAt }) => ({
      reviewer,
      rating: rating.key,
      at: createdAt.toISOString(),
    }));
    return [{ kind: claimKind, state, scaleId: first.rating.scaleId, ratings }];
  });
}
