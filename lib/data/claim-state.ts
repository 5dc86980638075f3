import type { Writer } from '@/lib/data/transaction';
import { defaultPolicy, ReviewPolicy } from '@/lib/domain/assessment/policy';
import type { ClaimPriority, ClaimState } from '@/lib/domain/claim/claim';
import { type CarryOutcome, standingOf } from '@/lib/domain/claim/standing';
import { notFound } from '@/lib/domain/errors';
import type { ClaimFacts } from '@/lib/domain/workflow/transitions';

export type LockedClaim = {
  id: string;
  articleId: string;
  number: number;
  state: ClaimState;
  version: number;
  assigneeId: string | null;
};

/** Holds the claim's row until the transaction ends. @throws ClaimdeskError `not_found`. */
export async function lockClaim(tx: Writer, id: string): Promise<LockedClaim> {
  const [row] = await tx.$queryRaw<LockedClaim[]>`
    SELECT "id", "articleId", "number", "state"::text AS "state", "version", "assigneeId"
    FROM "claim" WHERE "id" = ${id}::uuid FOR UPDATE`;
  if (!row) throw notFound('claim');
  return row;
}

/** Holds the rows of these claims, in the order of their ids. */
export async function lockClaims(tx: Writer, ids: readonly string[]): Promise<LockedClaim[]> {
  return await tx.$queryRaw<LockedClaim[]>`
    SELECT "id", "articleId", "number", "state"::text AS "state", "version", "assigneeId"
    FROM "claim" WHERE "id" = ANY (${[...ids]}::uuid[]) ORDER BY "id" FOR UPDATE`;
}

/** Holds the rows of all claims of an article, in the order of their ids. */
export async function lockClaimsOfArticle(tx: Writer, articleId: string): Promise<LockedClaim[]> {
  return await tx.$queryRaw<LockedClaim[]>`
    SELECT "id", "articleId", "number", "state"::text AS "state", "version", "assigneeId"
    FROM "claim" WHERE "articleId" = ${articleId}::uuid ORDER BY "id" FOR UPDATE`;
}

/** What the claim's state follows from, as the transaction sees it now. */
export async function factsOf(tx: Writer, id: string): Promise<ClaimFacts> {
  const facts = (await factsOfClaims(tx, [id])).get(id);
  if (!facts) throw notFound('claim');
  return facts;
}

type FactsRow = Omit<ClaimFacts, 'standing' | 'required' | 'tolerance'> & {
  id: string;
  priority: ClaimPriority;
  policy: unknown;
  outcomes: CarryOutcome[];
  placed: number;
};

/** The same of many claims, by id. */
export async function factsOfClaims(
  tx: Writer,
  ids: readonly string[],
): Promise<Map<string, ClaimFacts>> {
  const rows = await tx.$queryRaw<FactsRow[]>`
    SELECT c."id", c."priority"::text AS "priority", c."retiredReason" IS NOT NULL AS "retired",
      COALESCE(a."policy", d."policy") AS "policy",
      EXISTS (SELECT 1 FROM "verdict" v WHERE v."claimId" = c."id" AND v."status" = 'live') AS "settled",
      c."assigneeId" IS NOT NULL
        OR EXISTS (SELECT 1 FROM "citation" t WHERE t."claimId" = c."id" AND t."status" = 'active') AS "started",
      COALESCE((SELECT json_agg(json_build_object('key', r."key", 'order', r."order"))
        FROM "assessment" j JOIN "rating" r ON r."id" = j."ratingId"
        WHERE j."claimId" = c."id" AND j."status" = 'live'), '[]') AS "ratings",
      ARRAY(SELECT p."outcome"::text FROM "carried_passage" p
        WHERE p."claimId" = c."id" AND p."resolvedAt" IS NULL) AS "outcomes",
      (SELECT count(*)::int FROM "claim_passage" w
        WHERE w."claimId" = c."id" AND w."isCurrent") AS "placed"
    FROM "claim" c JOIN "article" a ON a."id" = c."articleId" LEFT JOIN "desk" d ON TRUE
    WHERE c."id" = ANY (${[...ids]}::uuid[])`;
  return new Map(
    rows.map(({ id, outcomes, placed, priority, policy, ...facts }) => {
      const { requiredAssessments, tolerance } = ReviewPolicy.parse(policy ?? defaultPolicy);
      const required = requiredAssessments[priority];
      return [id, { ...facts, required, tolerance, standing: standingOf(outcomes, placed) }];
    }),
  );
}

/** Stores the state and what else the event set, and counts the version up. */
export async function storeTransition(
  tx: Writer,
  id: string,
  state: ClaimState,
  at: Date,
): Promise<void> {
  await storeTransitions(tx, new Map([[id, state]]), at);
}

/**
 * Stores the state that judgements amount to. The version and the date stay: they would tell a
 * reviewer who judges blind that somebody else has judged.
 */
export async function storeJudgedStates(
  tx: Writer,
  states: ReadonlyMap<string, ClaimState>,
): Promise<void> {
  for (const [state, claims] of Map.groupBy(states, ([, state]) => state)) {
    await tx.claim.updateMany({
      where: { id: { in: claims.map(([id]) => id) } },
      data: { state },
    });
  }
}

/** The same of many claims, by id. */
export async function storeTransitions(
  tx: Writer,
  states: ReadonlyMap<string, ClaimState>,
  at: Date,
): Promise<void> {
  for (const [state, claims] of Map.groupBy(states, ([, state]) => state)) {
    await tx.claim.updateMany({
      where: { id: { in: claims.map(([id]) => id) } },
      data: { state, version: { increment: 1 }, updatedAt: at },
    });
  }
}
