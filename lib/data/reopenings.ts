import type { Reader } from '@/lib/data/transaction';

/** Why each claim of an article was last reopened after an instant, by claim id. */
export async function reopeningsSince(
  db: Reader,
  articleId: string,
  since: Date,
): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ claimId: string; reason: string }[]>`
    SELECT DISTINCT ON ("claimId") "claimId", "event"->>'reason' AS "reason"
    FROM "audit_event"
    WHERE "articleId" = ${articleId}::uuid AND "type" = 'verdict.reopened' AND "at" > ${since}
    ORDER BY "claimId", "sequence" DESC`;
  return new Map(rows.map(({ claimId, reason }) => [claimId, reason]));
}
