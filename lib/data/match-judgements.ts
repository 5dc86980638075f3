import type { MatchRef } from '@/lib/data/match-entries';
import type { Reader, Writer } from '@/lib/data/transaction';

/** Two that look alike: a claim, and another claim or a prior check. */
type Pair = { claimId: string; other: MatchRef };

/** As rows have it: of two claims, the one with the lower id comes first. */
function columnsOf({ claimId, other: { kind, id } }: Pair) {
  if (kind === 'prior_check') return { claimId, otherClaimId: null, priorCheckId: id };
  const [one = '', otherClaimId = ''] = [claimId, id].toSorted();
  return { claimId: one, otherClaimId, priorCheckId: null };
}

/** Whether the last word on the two is that they are not the same. */
export async function isSetApart(db: Reader, pair: Pair): Promise<boolean> {
  const latest = await db.matchJudgement.findFirst({
    where: columnsOf(pair),
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { isApart: true },
  });
  return latest?.isApart ?? false;
}

export async function insertMatchJudgement(
  tx: Writer,
  { isApart, createdById, ...pair }: Pair & { isApart: boolean; createdById: string | null },
  createdAt: Date,
): Promise<void> {
  await tx.matchJudgement.create({
    data: { ...columnsOf(pair), isApart, createdById, createdAt },
  });
}

/** What is not the same as a claim, by the last word on each; the latest first. */
export async function setApartFrom(db: Reader, claimId: string): Promise<MatchRef[]> {
  const rows = await db.$queryRaw<{ kind: MatchRef['kind']; id: string }[]>`
    SELECT "kind", "id" FROM (
      SELECT DISTINCT ON ("priorCheckId", "other") "isApart", "createdAt",
        CASE WHEN "priorCheckId" IS NULL THEN 'claim' ELSE 'prior_check' END AS "kind",
        coalesce("priorCheckId", "other") AS "id"
      FROM (
        SELECT "id" AS "judgementId", "isApart", "createdAt", "priorCheckId", "otherClaimId" AS "other"
          FROM "match_judgement" WHERE "claimId" = ${claimId}::uuid
        UNION ALL
        SELECT "id", "isApart", "createdAt", NULL, "claimId"
          FROM "match_judgement" WHERE "otherClaimId" = ${claimId}::uuid
      ) AS "said"
      ORDER BY "priorCheckId", "other", "createdAt" DESC, "judgementId" DESC
    ) AS "last" WHERE "isApart" ORDER BY "createdAt" DESC`;
  return rows;
}
