import type { Reader, Writer } from '@/lib/data/transaction';
import type { Person } from '@/lib/domain/identity';
import type { Candidate } from '@/lib/domain/workflow/next-claim';

/** Lets one at a time choose the next claim, until the transaction ends: two never choose the same. */
export async function holdChoice(tx: Writer): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('next claim'))`;
}

/**
 * Puts a claim into somebody's hands, or into nobody's. Who had it is no longer asked for it. The
 * caller holds the claim's row.
 */
export async function handOver(
  tx: Writer,
  claimId: string,
  to: string | null,
  by: string | null,
  at: Date,
): Promise<void> {
  const { assigneeId } = await tx.claim.findUniqueOrThrow({
    where: { id: claimId },
    select: { assigneeId: true },
  });
  if (assigneeId !== null && assigneeId !== to) await endAssignment(tx, claimId, assigneeId, at);
  await tx.claim.update({ where: { id: claimId }, data: { assigneeId: to } });
  if (to !== null) await openAssignment(tx, claimId, to, by, at);
}

/** Asks somebody for a claim. @returns false when they are asked already. */
export async function openAssignment(
  tx: Writer,
  claimId: string,
  reviewerId: string,
  assignedById: string | null,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.claimAssignment.createMany({
    data: { claimId, reviewerId, assignedById, at },
    skipDuplicates: true,
  });
  return count > 0;
}

/** @returns false when they were not asked. */
export async function endAssignment(
  tx: Writer,
  claimId: string,
  reviewerId: string,
  at: Date,
): Promise<boolean> {
  const { count } = await tx.claimAssignment.updateMany({
    where: { claimId, reviewerId, endedAt: null },
    data: { endedAt: at },
  });
  return count > 0;
}

/** Somebody is asked for a claim after all, as they were until that instant. */
export async function reopenAssignment(
  tx: Writer,
  claimId: string,
  reviewerId: string,
  endedAt: Date,
): Promise<void> {
  const { count } = await tx.claimAssignment.updateMany({
    where: { claimId, reviewerId, endedAt },
    data: { endedAt: null },
  });
  if (count === 0) throw new Error('There is no such assignment.');
}

/** Says who has a claim in hand; who is asked for it is another matter. The caller holds its row. */
export async function setAssignee(
  tx: Writer,
  claimId: string,
  assigneeId: string | null,
): Promise<void> {
  await tx.claim.update({ where: { id: claimId }, data: { assigneeId } });
}

/** Who is asked for a claim, in the order they were. */
export async function askedFor(db: Reader, claimId: string): Promise<Person[]> {
  const rows = await db.claimAssignment.findMany({
    where: { claimId, endedAt: null },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { reviewer: { select: { id: true, name: true } } },
  });
  return rows.map(({ reviewer }) => reviewer);
}

/** All claims that are being worked on, as this reviewer meets them. */
export async function candidatesFor(db: Reader, reviewerId: string): Promise<Candidate[]> {
  return await db.$queryRaw<Candidate[]>`
    SELECT c."id" AS "claimId", c."articleId", c."number", c."priority"::text AS "priority",
      c."dueOn"::text AS "dueOn",
      COALESCE((COALESCE(a."policy", d."policy")
        #>> ARRAY['requiredAssessments', c."priority"::text])::int, 1) AS "required",
      EXISTS (SELECT 1 FROM "assessment" j WHERE j."claimId" = c."id" AND j."status" = 'live'
        AND j."reviewerId" = ${reviewerId}::uuid) AS "isAssessedByThem",
      EXISTS (SELECT 1 FROM "claim_assignment" s WHERE s."claimId" = c."id" AND s."endedAt" IS NULL
        AND s."reviewerId" = ${reviewerId}::uuid) AS "isAskedOfThem",
      (SELECT count(*)::int FROM "assessment" j WHERE j."claimId" = c."id" AND j."status" = 'live'
        AND j."reviewerId" <> ${reviewerId}::uuid) AS "assessedByOthers",
      (SELECT count(*)::int FROM "claim_assignment" s JOIN "user" u ON u."id" = s."reviewerId"
        WHERE s."claimId" = c."id" AND s."endedAt" IS NULL AND u."status" = 'active'
        AND s."reviewerId" <> ${reviewerId}::uuid
        AND NOT EXISTS (SELECT 1 FROM "assessment" j WHERE j."claimId" = c."id"
          AND j."status" = 'live' AND j."reviewerId" = s."reviewerId")) AS "othersAtWork"
    FROM "claim" c JOIN "article" a ON a."id" = c."articleId"
      LEFT JOIN "desk" d ON TRUE
    WHERE a."status" = 'active' AND c."state" IN ('open', 'in_review', 'assessed', 'disputed')`;
}
