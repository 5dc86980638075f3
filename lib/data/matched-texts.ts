import { shownState } from '@/lib/data/shown-state';
import type { Reader } from '@/lib/data/transaction';
import { RatingTone } from '@/lib/domain/assessment/rating-scale';
import type { ClaimState } from '@/lib/domain/claim/claim';
import { type PriorCheck, priorChecksIn } from '@/lib/domain/prior-check/prior-check';

/** A claim of the desk as it may be found. Who judges blind must not be told the verdict. */
export type MatchedClaim = {
  id: string;
  articleId: string;
  articleTitle: string;
  number: number;
  wording: string;
  claimant: string | null;
  /** As the one who asks may know it. */
  state: ClaimState;
  createdAt: string;
  verdict: { label: string; tone: RatingTone; settledAt: string } | null;
};

type ClaimRow = Omit<MatchedClaim, 'createdAt' | 'verdict'> & {
  createdAt: Date;
  label: string | null;
  tone: string | null;
  settledAt: Date | null;
};

/** @param blindViewer somebody who judges blind; null where the one who asks sees everything. */
export async function matchedClaims(
  db: Reader,
  ids: readonly string[],
  blindViewer: string | null,
): Promise<MatchedClaim[]> {
  if (ids.length === 0) return [];
  const rows = await db.$queryRaw<ClaimRow[]>`
    SELECT c."id", c."articleId", a."title" AS "articleTitle", c."number", c."wording", c."claimant",
      ${shownState(blindViewer)} AS "state", c."createdAt", r."label", r."tone", v."settledAt"
    FROM "claim" c JOIN "article" a ON a."id" = c."articleId"
    LEFT JOIN "verdict" v ON v."claimId" = c."id" AND v."status" = 'live'
    LEFT JOIN "rating" r ON r."id" = v."ratingId"
    WHERE c."id" = ANY (${[...ids]}::uuid[])`;
  return rows.map(({ label, tone, settledAt, createdAt, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    verdict:
      label === null || settledAt === null
        ? null
        : { label, tone: RatingTone.parse(tone), settledAt: settledAt.toISOString() },
  }));
}

export type MatchedPriorCheck = PriorCheck & { id: string };

export async function matchedPriorChecks(
  db: Reader,
  ids: readonly string[],
): Promise<MatchedPriorCheck[]> {
  if (ids.length === 0) return [];
  const rows = await db.priorCheck.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, claimReview: true },
  });
  return rows.flatMap(({ id, claimReview }) =>
    priorChecksIn(claimReview, 1).map((check) => ({ ...check, id })),
  );
}
