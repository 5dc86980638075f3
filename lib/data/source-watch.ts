import { Prisma } from '@/lib/data/generated/client';
import type { Reader, Writer } from '@/lib/data/transaction';
import { SHORTEST_MS } from '@/lib/domain/source/decay/schedule';
import type { VisitOutcome } from '@/lib/domain/source/decay/visit';

/** A copy that was taken from an address, without all that it holds. */
export type AddressCopy = {
  id: string;
  sourceId: string;
  address: string;
  capturedAt: string;
};

/** The copies of these sources that were taken from an address, the latest first. */
export async function addressCopies(
  db: Reader,
  sourceIds: readonly string[],
): Promise<AddressCopy[]> {
  const rows = await db.capture.findMany({
    where: { sourceId: { in: [...sourceIds] }, origin: { in: ['address', 'visit'] } },
    orderBy: [{ capturedAt: 'desc' }, { id: 'desc' }],
    select: { id: true, sourceId: true, requestedUrl: true, capturedAt: true },
  });
  return rows.flatMap(({ requestedUrl, capturedAt, ...row }) =>
    requestedUrl === null
      ? []
      : [{ ...row, address: requestedUrl, capturedAt: capturedAt.toISOString() }],
  );
}

/** Words of a source that a live citation brings, and the copy that they were found in. */
export type QuotedWords = { citationId: string; quote: string; captureId: string | null };

export async function quotedWords(db: Reader, sourceId: string): Promise<QuotedWords[]> {
  const rows = await db.citation.findMany({
    where: {
      sourceId,
      status: 'active',
      quote: { not: null },
      claim: { state: { not: 'retired' }, article: { status: 'active' } },
    },
    orderBy: { id: 'asc' },
    select: { id: true, quote: true, passage: { select: { captureId: true } } },
  });
  return rows.flatMap(({ id, quote, passage }) =>
    quote ? [{ citationId: id, quote, captureId: passage?.captureId ?? null }] : [],
  );
}

/** Whether the desk promised somebody that nobody learns of this source. */
export async function isProtected(db: Reader, sourceId: string): Promise<boolean> {
  const found = await db.citation.findFirst({
    where: { sourceId, personCheck: { path: ['protected'], equals: true } },
    select: { id: true },
  });
  return found !== null;
}

/** That nobody was promised that this source stays unknown. */
export const isOpen = (sourceId: Prisma.Sql): Prisma.Sql => Prisma.sql`NOT EXISTS (
  SELECT 1 FROM "citation" p WHERE p."sourceId" = ${sourceId} AND p."personCheck"->>'protected' = 'true')`;

/** The live citations of the source `s` in what the desk works on. */
const citing = Prisma.sql`
  "citation" c
  JOIN "claim" ON "claim"."id" = c."claimId" AND "claim"."state" <> 'retired'
  JOIN "article" ON "article"."id" = "claim"."articleId" AND "article"."status" = 'active'
  WHERE c."sourceId" = s."id" AND c."status" = 'active'`;

/** Whether a live citation uses the source. */
export async function isCited(db: Reader, sourceId: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ isCited: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM ${citing}) AS "isCited" FROM "source" s WHERE s."id" = ${sourceId}::uuid`;
  return row?.isCited ?? false;
}

/**
 * Sources in use, cited by a live citation, that nobody asked to protect, with the first copy that was
 * taken from an address, and that are due at `at`.
 */
const due = (at: Date) => Prisma.sql`
  "source" s
  JOIN LATERAL (
    SELECT min(c."capturedAt") AS "firstCopyAt" FROM "capture" c
    WHERE c."sourceId" = s."id" AND c."origin" IN ('address', 'visit') AND c."requestedUrl" IS NOT NULL
  ) AS copies ON copies."firstCopyAt" IS NOT NULL
  LEFT JOIN "source_watch" w ON w."sourceId" = s."id"
  WHERE s."status" = 'active'
    AND coalesce(w."nextVisitAt" <= ${at}, copies."firstCopyAt" <= ${new Date(at.getTime() - SHORTEST_MS)})
    AND EXISTS (SELECT 1 FROM ${citing})
    AND ${isOpen(Prisma.sql`s."id"`)}`;

/** The sources that are to be visited at `at`, those that wait for the longest first. */
export async function dueSources(
  db: Reader,
  at: Date,
  limit: number,
): Promise<{ id: string; ownAddress: string | null }[]> {
  return await db.$queryRaw`
    SELECT s."id", s."csl"->>'URL' AS "ownAddress" FROM ${due(at)}
    ORDER BY coalesce(w."nextVisitAt", copies."firstCopyAt"), s."id" LIMIT ${limit}`;
}

/** Whether any source is to be visited at `at`. */
export async function isAnySourceDue(db: Reader, at: Date): Promise<boolean> {
  const [row] = await db.$queryRaw<{ isDue: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM ${due(at)}) AS "isDue"`;
  return row?.isDue ?? false;
}

/** When a source that was visited is due again, and which visit waits for somebody to look at it. */
export type Watch = { nextVisitAt: string; waitingVisitId: string | null };

export async function watchOf(db: Reader, sourceId: string): Promise<Watch | null> {
  const row = await db.sourceWatch.findUnique({ where: { sourceId } });
  return row && { ...row, nextVisitAt: row.nextVisitAt.toISOString() };
}

/** The same, held until this transaction ends: visits to one source are written one after another. */
export async function holdWatch(tx: Writer, sourceId: string): Promise<Watch | null> {
  await tx.$queryRaw`SELECT 1 FROM "source" WHERE "id" = ${sourceId}::uuid FOR NO KEY UPDATE`;
  return await watchOf(tx, sourceId);
}

export async function saveWatch(
  tx: Writer,
  sourceId: string,
  { nextVisitAt, waitingVisitId }: Watch,
): Promise<void> {
  const data = { nextVisitAt: new Date(nextVisitAt), waitingVisitId };
  await tx.sourceWatch.upsert({
    where: { sourceId },
    create: { sourceId, ...data },
    update: data,
  });
}

/** Says that nobody has to look at the visit any more. False where it does not wait. */
export async function letGoOfVisit(tx: Writer, visitId: string): Promise<boolean> {
  const { count } = await tx.sourceWatch.updateMany({
    where: { waitingVisitId: visitId },
    data: { waitingVisitId: null },
  });
  return count === 1;
}

/**
 * The visits that wait for somebody, of sources in use that a live citation uses; one that found
 * words gone only while one of these is cited. The newest first.
 */
export async function waitingVisits(
  db: Reader,
  { outcome, after, limit }: { outcome: VisitOutcome | null; after: string | null; limit: number },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT v."id" FROM ${waiting}
      AND (${outcome}::text IS NULL OR v."outcome" = ${outcome}::text)
      AND (${after}::uuid IS NULL OR v."id" < ${after}::uuid)
    ORDER BY v."id" DESC LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/** How many visits wait, by what they found. */
export async function countWaiting(db: Reader): Promise<Map<VisitOutcome, number>> {
  const rows = await db.$queryRaw<{ outcome: VisitOutcome; count: number }[]>`
    SELECT v."outcome", count(*)::int AS "count" FROM ${waiting} GROUP BY v."outcome"`;
  return new Map(rows.map(({ outcome, count }) => [outcome, count]));
}

const waiting = Prisma.sql`
  "source_watch" w
  JOIN "source_visit" v ON v."id" = w."waitingVisitId"
  JOIN "source" s ON s."id" = w."sourceId"
  WHERE s."status" = 'active' AND EXISTS (
    SELECT 1 FROM ${citing}
      AND (v."outcome" <> 'passage-gone' OR c."id" = ANY(v."passagesGone")))`;
