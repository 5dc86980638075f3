import { toJson } from '@/lib/data/json';
import type { Reader, Writer } from '@/lib/data/transaction';
import type { DeskMethod } from '@/lib/domain/assessment/desk-method';
import { defaultEvidenceRules, EvidenceRules } from '@/lib/domain/assessment/evidence-rules';
import { defaultPolicy, ReviewPolicy } from '@/lib/domain/assessment/policy';
import { notFound, staleVersion } from '@/lib/domain/errors';

/** The desk's one row, which holds how it judges. */
const desk = { id: 1 } as const;

/** How the desk judges claims; as a new one does before the first start has made it. */
export async function deskMethod(db: Reader): Promise<DeskMethod> {
  const row = await db.desk.findUnique({
    where: desk,
    select: { policy: true, evidenceRules: true, version: true },
  });
  if (!row) return { policy: defaultPolicy, evidenceRules: defaultEvidenceRules, version: 1 };
  return {
    policy: ReviewPolicy.parse(row.policy),
    evidenceRules: EvidenceRules.parse(row.evidenceRules),
    version: row.version,
  };
}

/** @throws ClaimdeskError `stale_version`; nothing is written. */
export async function updateDeskMethod(
  tx: Writer,
  { version, ...method }: DeskMethod,
): Promise<void> {
  const { count } = await tx.desk.updateMany({
    where: { ...desk, version },
    data: { ...method, version: { increment: 1 } },
  });
  if (count === 0) throw staleVersion('desk', (await deskMethod(tx)).version);
}

/** @throws ClaimdeskError `stale_version`; nothing is written. */
export async function updateArticlePolicy(
  tx: Writer,
  articleId: string,
  version: number,
  policy: ReviewPolicy | null,
  at: Date,
): Promise<void> {
  const { count } = await tx.article.updateMany({
    where: { id: articleId, version },
    data: { policy: toJson(policy), version: { increment: 1 }, updatedAt: at },
  });
  if (count > 0) return;
  const row = await tx.article.findUnique({ where: { id: articleId }, select: { version: true } });
  throw row ? staleVersion('article', row.version) : notFound('article');
}

/** The policy that an article goes by: its own, else the desk's. @throws ClaimdeskError `not_found`. */
export async function policyOfArticle(db: Reader, articleId: string): Promise<ReviewPolicy> {
  const [row] = await db.$queryRaw<{ policy: unknown }[]>`
    SELECT COALESCE(a."policy", d."policy") AS "policy"
    FROM "article" a LEFT JOIN "desk" d ON TRUE WHERE a."id" = ${articleId}::uuid`;
  if (!row) throw notFound('article');
  return ReviewPolicy.parse(row.policy ?? defaultPolicy);
}

/** The claims under judgement that follow the desk's policy, or that one article's. */
export async function claimsUnderJudgement(db: Reader, articleId: string | null) {
  const rows = await db.claim.findMany({
    where: {
      state: { in: ['in_review', 'assessed', 'disputed'] },
      assessments: { some: { status: 'live' } },
      ...(articleId ? { articleId } : { article: { policy: { equals: toJson(null) } } }),
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** What decides how much of a claim somebody may know, and what evidence it wants. */
export type ClaimJudgement = {
  policy: ReviewPolicy;
  /** Whose assessments are live. */
  assessedBy: string[];
  isCited: boolean;
};

type JudgementRow = Omit<ClaimJudgement, 'policy'> & { id: string; policy: unknown };

/** The same of many claims, by id. */
export async function judgementsOfClaims(
  db: Reader,
  ids: readonly string[],
): Promise<Map<string, ClaimJudgement>> {
  const rows = await db.$queryRaw<JudgementRow[]>`
    SELECT c."id", COALESCE(a."policy", d."policy") AS "policy",
      ARRAY(SELECT j."reviewerId"::text FROM "assessment" j
        WHERE j."claimId" = c."id" AND j."status" = 'live') AS "assessedBy",
      EXISTS (SELECT 1 FROM "citation" t
        WHERE t."claimId" = c."id" AND t."status" = 'active') AS "isCited"
    FROM "claim" c JOIN "article" a ON a."id" = c."articleId" LEFT JOIN "desk" d ON TRUE
    WHERE c."id" = ANY (${[...ids]}::uuid[])`;
  return new Map(
    rows.map(({ id, policy, ...rest }) => [
      id,
      { ...rest, policy: ReviewPolicy.parse(policy ?? defaultPolicy) },
    ]),
  );
}

/** @throws ClaimdeskError `not_found`. */
export async function judgementOfClaim(db: Reader, id: string): Promise<ClaimJudgement> {
  const judgement = (await judgementsOfClaims(db, [id])).get(id);
  if (!judgement) throw notFound('claim');
  return judgement;
}
