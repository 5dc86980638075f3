import { factsOfClaims } from '@/lib/data/claim-state';
import { database } from '@/lib/data/client';
import { sha256 } from '@/lib/data/sha256';
import type { Writer } from '@/lib/data/transaction';
import type { AuditEntry } from '@/lib/domain/audit/events';
import { verifyChain } from '@/lib/domain/audit/hash';
import { stateOf } from '@/lib/domain/workflow/transitions';
import { wholeLog } from '@/tests/support/whole-log';

/** Each selects the rows, by `id`, that break what it is named after. */
const never: Record<string, string> = {
  'two live assessments of one reviewer on one claim': `
    SELECT min("id"::text) AS id FROM "assessment" WHERE "status" = 'live'
    GROUP BY "claimId", "reviewerId" HAVING count(*) > 1`,
  'a superseded assessment that none supersedes': `
    SELECT a."id" FROM "assessment" a WHERE a."status" = 'superseded'
    AND NOT EXISTS (SELECT 1 FROM "assessment" b WHERE b."supersedesId" = a."id")`,
  'an assessment that supersedes one of another claim or reviewer': `
    SELECT a."id" FROM "assessment" a JOIN "assessment" b ON b."id" = a."supersedesId"
    WHERE (a."claimId", a."reviewerId") <> (b."claimId", b."reviewerId") OR b."status" = 'live'`,
  'an assessment that cites for another claim': `
    SELECT a."id" FROM "assessment_citation" j
    JOIN "assessment" a ON a."id" = j."assessmentId" JOIN "citation" t ON t."id" = j."citationId"
    WHERE a."claimId" <> t."claimId"`,
  'two live verdicts on one claim': `
    SELECT min("id"::text) AS id FROM "verdict" WHERE "status" = 'live'
    GROUP BY "claimId" HAVING count(*) > 1`,
  'a verdict that rests on another claim’s assessments, or on none': `
    SELECT v."id" FROM "verdict" v
    LEFT JOIN "verdict_assessment" j ON j."verdictId" = v."id"
    LEFT JOIN "assessment" a ON a."id" = j."assessmentId"
    WHERE a."id" IS NULL OR a."claimId" <> v."claimId"`,
  'a settled claim without a live verdict': `
    SELECT c."id" FROM "claim" c WHERE c."state" = 'settled'
    AND NOT EXISTS (SELECT 1 FROM "verdict" v WHERE v."claimId" = c."id" AND v."status" = 'live')`,
  'a retired claim without a reason, or a reason on another': `
    SELECT "id" FROM "claim" WHERE ("state" = 'retired') <> ("retiredReason" IS NOT NULL)`,
  'a gap in the numbers of an article’s claims': `
    SELECT a."id" FROM "article" a JOIN "claim" c ON c."articleId" = a."id" GROUP BY a."id"
    HAVING max(c."number") <> a."lastClaimNumber" OR count(*) <> a."lastClaimNumber"`,
  'a gap in the numbers of an article’s texts': `
    SELECT "articleId" AS id FROM "revision" GROUP BY "articleId"
    HAVING max("number") <> count(*) OR min("number") <> 1`,
  'a gap in the numbers of an article’s reports': `
    SELECT "articleId" AS id FROM "report" GROUP BY "articleId"
    HAVING max("number") <> count(*) OR min("number") <> 1`,
  'a passage that its text does not say': `
    SELECT p."id" FROM "passage" p JOIN "revision" r ON r."id" = p."revisionId"
    WHERE substr(r."text", p."start" + 1, p."end" - p."start") <> p."exact"`,
  'a current passage that is not of the newest text': `
    SELECT w."passageId" AS id FROM "claim_passage" w JOIN "passage" p ON p."id" = w."passageId"
    JOIN "revision" r ON r."id" = p."revisionId" WHERE w."isCurrent"
    AND r."number" < (SELECT max("number") FROM "revision" n WHERE n."articleId" = r."articleId")`,
  'a claim tied to another article’s words': `
    SELECT c."id" FROM "claim" c JOIN "claim_passage" w ON w."claimId" = c."id"
    JOIN "passage" p ON p."id" = w."passageId" JOIN "revision" r ON r."id" = p."revisionId"
    WHERE r."articleId" <> c."articleId"`,
  'a claim with no words that is neither withdrawn nor waiting': `
    SELECT c."id" FROM "claim" c WHERE c."state" NOT IN ('withdrawn', 'retired', 'in_review')
    AND NOT EXISTS (SELECT 1 FROM "claim_passage" w WHERE w."claimId" = c."id" AND w."isCurrent")`,
  'a claim in the hands of somebody who was not asked': `
    SELECT c."id" FROM "claim" c WHERE c."assigneeId" IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM "claim_assignment" s WHERE s."claimId" = c."id"
      AND s."reviewerId" = c."assigneeId" AND s."endedAt" IS NULL)`,
  'somebody asked twice for one claim': `
    SELECT min("id"::text) AS id FROM "claim_assignment" WHERE "endedAt" IS NULL
    GROUP BY "claimId", "reviewerId" HAVING count(*) > 1`,
  'a thread without a comment, or with one on another claim': `
    SELECT t."id" FROM "thread" t LEFT JOIN "comment" c ON c."threadId" = t."id"
    WHERE c."id" IS NULL OR c."claimId" <> t."claimId"`,
  'a line from one article’s claim to another’s': `
    SELECT l."fromId" AS id FROM "claim_lineage" l
    JOIN "claim" f ON f."id" = l."fromId" JOIN "claim" i ON i."id" = l."intoId"
    WHERE f."articleId" <> i."articleId"`,
  'a sentence marked twice': `
    SELECT min("id"::text) AS id FROM "sentence_mark" WHERE "status" = 'active'
    GROUP BY "articleId", "wordingKey" HAVING count(*) > 1`,
  'a retired source or citation without a reason, or a reason on another': `
    SELECT "id" FROM "source" WHERE ("status" = 'retired') <> ("retiredReason" IS NOT NULL)
    UNION ALL
    SELECT "id" FROM "citation" WHERE ("status" = 'retired') <> ("retiredReason" IS NOT NULL)`,
};

/** What of the open database contradicts its rules, in words; and its whole log. */
export async function brokenInvariants(): Promise<{ broken: string[]; log: AuditEntry[] }> {
  const log = await wholeLog();
  const chain = verifyChain(log, sha256);
  const broken = [
    ...(chain.ok ? [] : [`The log’s chain is broken: ${JSON.stringify(chain)}`]),
    ...gapsOf(log),
    ...(await orphans()),
    ...(await neverBroken()),
    ...(await statesThatDoNotFollow()),
    ...(await rowsThatTheLogTellsOtherwise(log)),
  ];
  return { broken, log };
}

const gapsOf = (log: readonly AuditEntry[]): string[] =>
  log.flatMap(({ sequence }, index) =>
    sequence === index + 1 ? [] : [`Entry ${index + 1} of the log has the number ${sequence}`],
  );

type ForeignKey = {
  name: string;
  child: string;
  parent: string;
  columns: string[];
  targets: string[];
  isHeld: boolean;
};

/** Rows that point at none, over every foreign key that the schema has. */
async function orphans(): Promise<string[]> {
  const { prisma } = database();
  const keys = await prisma.$queryRaw<ForeignKey[]>`
    SELECT k.conname AS name, k.conrelid::regclass::text AS child, k.confrelid::regclass::text AS parent,
      k.convalidated AS "isHeld",
      ARRAY(SELECT attname::text FROM unnest(k.conkey) WITH ORDINALITY n(num, place)
        JOIN pg_attribute ON attrelid = k.conrelid AND attnum = num ORDER BY place) AS columns,
      ARRAY(SELECT attname::text FROM unnest(k.confkey) WITH ORDINALITY n(num, place)
        JOIN pg_attribute ON attrelid = k.confrelid AND attnum = num ORDER BY place) AS targets
    FROM pg_constraint k WHERE k.contype = 'f'`;
  if (keys.length < 40) throw new Error(`The schema has only ${keys.length} foreign keys.`);
  const found: string[] = [];
  for (const { name, child, parent, columns, targets, isHeld } of keys) {
    if (!isHeld) found.push(`The foreign key ${name} is not held`);
    const pairs = columns.map((column, index) => `p."${targets[index]}" = c."${column}"`);
    const set = columns.map((column) => `c."${column}" IS NOT NULL`);
    const [row] = await prisma.$queryRawUnsafe<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM ${child} c WHERE ${set.join(' AND ')}
       AND NOT EXISTS (SELECT 1 FROM ${parent} p WHERE ${pairs.join(' AND ')})`,
    );
    if (row?.count !== 0) found.push(`${row?.count} rows of ${child} are orphans by ${name}`);
  }
  return found;
}

async function neverBroken(): Promise<string[]> {
  const found: string[] = [];
  for (const [what, query] of Object.entries(never)) {
    const rows = await database().prisma.$queryRawUnsafe<{ id: string }[]>(query);
    found.push(...rows.map(({ id }) => `There is ${what}: ${id}`));
  }
  return found;
}

/** Claims whose stored state is not what the rules make of their facts. */
async function statesThatDoNotFollow(): Promise<string[]> {
  const { prisma } = database();
  const claims = await prisma.claim.findMany({ select: { id: true, state: true } });
  const ids = claims.map(({ id }) => id);
  const facts = await prisma.$transaction((tx) => factsOfClaims(tx as Writer, ids));
  return claims.flatMap(({ id, state }) => {
    const known = facts.get(id);
    const due = known && stateOf(known);
    return due === state ? [] : [`Claim ${id} is ${state}, by its facts ${due}`];
  });
}

type Told = Map<string, unknown>;

/**
 * Rows that do not say what the log says was last written to them, and changes that began from
 * something else than the one before had left: what was written between them was lost.
 */
async function rowsThatTheLogTellsOtherwise(log: readonly AuditEntry[]): Promise<string[]> {
  const { prisma } = database();
  const found: string[] = [];
  const last = {
    claim: new Map() as Told,
    citation: new Map() as Told,
    article: new Map() as Told,
  };
  const follow = (
    told: Told,
    id: string,
    field: string,
    sequence: number,
    changes: readonly { field: string; before?: unknown; after?: unknown }[],
  ) => {
    const change = changes.find((one) => one.field === field);
    if (!change) return;
    if (told.has(id) && told.get(id) !== change.before) {
      found.push(`Entry ${sequence} changes “${change.before}”, but “${told.get(id)}” stood there`);
    }
    told.set(id, change.after);
  };
  for (const { sequence, event } of log) {
    if (event.type === 'claim.added') last.claim.set(event.claimId, event.wording);
    if (event.type === 'claim.edited') {
      follow(last.claim, event.claimId, 'wording', sequence, event.changes);
    }
    if (event.type === 'citation.edited') {
      follow(last.citation, event.citationId, 'note', sequence, event.changes);
    }
    if (event.type === 'article.edited') {
      follow(last.article, event.articleId, 'publisher', sequence, event.changes);
    }
  }
  const rows = [
    ...(await prisma.claim.findMany({ select: { id: true, wording: true } })).map(
      ({ id, wording }) => [last.claim, id, wording] as const,
    ),
    ...(await prisma.citation.findMany({ select: { id: true, note: true } })).map(
      ({ id, note }) => [last.citation, id, note] as const,
    ),
    ...(await prisma.article.findMany({ select: { id: true, publisher: true } })).map(
      ({ id, publisher }) => [last.article, id, publisher] as const,
    ),
  ];
  for (const [told, id, value] of rows) {
    if (told.has(id) && told.get(id) !== value) {
      found.push(`${id} says “${value}”, the log “${told.get(id)}”`);
    }
  }
  return found;
}
