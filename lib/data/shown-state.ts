import { Prisma } from '@/lib/data/generated/client';

/** Whether what others judged of the claim `c` is kept from somebody: `isBlind` as SQL. */
export const isKeptFrom = (blindViewer: string | null): Prisma.Sql =>
  blindViewer === null
    ? Prisma.sql`FALSE`
    : Prisma.sql`(c."state" <> 'settled'
        AND NOT EXISTS (SELECT 1 FROM "assessment" own WHERE own."claimId" = c."id"
          AND own."status" = 'live' AND own."reviewerId" = ${blindViewer}::uuid)
        AND COALESCE((SELECT (COALESCE(a."policy", d."policy") ->> 'blind')::boolean
          FROM "article" a LEFT JOIN "desk" d ON TRUE WHERE a."id" = c."articleId"), TRUE))`;

/**
 * The state of the claim `c` as a query may tell it to somebody who has to judge blind: what
 * `stateUnjudged` makes of it, as SQL. With null everything is told.
 */
export const shownState = (blindViewer: string | null): Prisma.Sql =>
  blindViewer === null
    ? Prisma.sql`c."state"::text`
    : Prisma.sql`CASE
        WHEN c."state" NOT IN ('in_review', 'assessed', 'disputed')
          OR EXISTS (SELECT 1 FROM "assessment" own WHERE own."claimId" = c."id"
            AND own."status" = 'live' AND own."reviewerId" = ${blindViewer}::uuid)
          OR NOT COALESCE((SELECT (COALESCE(a."policy", d."policy") ->> 'blind')::boolean
            FROM "article" a LEFT JOIN "desk" d ON TRUE WHERE a."id" = c."articleId"), TRUE)
          THEN c."state"::text
        WHEN c."assigneeId" IS NOT NULL
          OR EXISTS (SELECT 1 FROM "citation" t
            WHERE t."claimId" = c."id" AND t."status" = 'active')
          OR EXISTS (SELECT 1 FROM "carried_passage" p
            WHERE p."claimId" = c."id" AND p."resolvedAt" IS NULL)
          THEN 'in_review'
        ELSE 'open'
      END`;
