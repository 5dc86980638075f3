import type { Reader } from '@/lib/data/transaction';
import type { ClaimChanges } from '@/lib/domain/report/input';

type Row = {
  claimId: string;
  part: 'verdict' | 'claim' | 'citations';
  at: Date;
  because: string | null;
};

/** When each part of an article's claims last changed after an instant, and why, by claim id. */
export async function changesSince(
  db: Reader,
  articleId: string,
  since: Date,
): Promise<Map<string, ClaimChanges>> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT e."claimId", e."part", max(e."at") AS "at",
      (array_agg(e."reason" ORDER BY e."sequence" DESC) FILTER (WHERE e."reason" IS NOT NULL))[1]
        AS "because"
    FROM (SELECT "claimId", "at", "sequence", "event"->>'reason' AS "reason",
        CASE split_part("type", '.', 1) WHEN 'verdict' THEN 'verdict'
          WHEN 'claim' THEN 'claim' WHEN 'citation' THEN 'citations' END AS "part"
      FROM "audit_event"
      WHERE "articleId" = ${articleId}::uuid AND "claimId" IS NOT NULL AND "at" > ${since}
        AND "type" NOT IN ('claim.assigned', 'claim.released')) e
    WHERE e."part" IS NOT NULL GROUP BY e."claimId", e."part"`;
  return new Map(
    [...Map.groupBy(rows, ({ claimId }) => claimId)].map(([claimId, parts]) => [
      claimId,
      Object.fromEntries(
        parts.map(({ part, at, because }) => [part, { at: at.toISOString(), because }]),
      ),
    ]),
  );
}
