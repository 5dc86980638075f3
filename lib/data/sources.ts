import type { Prisma } from '@/lib/data/generated/client';
import { isProtected } from '@/lib/data/source-watch';
import type { Reader, Writer } from '@/lib/data/transaction';
import { notFound, staleVersion } from '@/lib/domain/errors';
import type { CslItem } from '@/lib/domain/source/csl';
import { sameWork } from '@/lib/domain/source/identity';
import type { Notice } from '@/lib/domain/source/notice';
import {
  Source,
  type SourceIdentity,
  type SourceRank,
  type SourceTier,
} from '@/lib/domain/source/source';
import {
  type LikelyDuplicate,
  SourceDetail,
  SourceListItem,
  type SourceUse,
} from '@/lib/domain/source/source-list';

export type SourceContent = { csl: CslItem; tier: SourceTier; identity: SourceIdentity };

const citationCount = {
  _count: { select: { citations: { where: { status: 'active' } } } },
} as const satisfies Prisma.SourceInclude;

export const columnsOf = ({ csl, tier, identity }: SourceContent) => ({
  csl: csl as Prisma.InputJsonObject,
  title: csl.title,
  tier,
  ...identity,
});

export async function insertSource(tx: Writer, content: SourceContent, at: Date): Promise<Source> {
  const row = await tx.source.create({
    data: { ...columnsOf(content), createdAt: at, updatedAt: at },
  });
  return toSource(row);
}

/** @throws ClaimdeskError `not_found`, or `stale_version` when it is no longer at `version`. */
export function updateSource(
  tx: Writer,
  id: string,
  version: number,
  content: SourceContent,
  at: Date,
): Promise<Source> {
  return change(tx, id, version, { ...columnsOf(content), updatedAt: at });
}

/** @throws ClaimdeskError `not_found`, or `stale_version` when it is no longer at `version`. */
export function setSourceStatus(
  tx: Writer,
  id: string,
  version: number,
  to: { status: 'retired'; reason: string } | { status: 'active' },
  at: Date,
): Promise<Source> {
  const retiredReason = to.status === 'retired' ? to.reason : null;
  return change(tx, id, version, { status: to.status, retiredReason, updatedAt: at });
}

/** @throws ClaimdeskError `not_found`, or `stale_version` when it is no longer at `version`. */
export function setSourceRank(
  tx: Writer,
  id: string,
  version: number,
  { rank, reason }: { rank: SourceRank; reason: string | null },
  at: Date,
): Promise<Source> {
  return change(tx, id, version, { rank, rankReason: reason, updatedAt: at });
}

/**
 * Keeps what the register said. Nobody's form is outdated by it, so that the version stays.
 * @throws ClaimdeskError `not_found`.
 */
export async function setSourceNotices(
  tx: Writer,
  id: string,
  notices: readonly Notice[],
  at: Date,
): Promise<Source> {
  const [row] = await tx.source.updateManyAndReturn({
    where: { id },
    data: { notices: [...notices], noticesCheckedAt: at },
  });
  if (!row) throw notFound('source');
  return toSource(row);
}

/** The sources in use whose page is at one of these addresses, as `canonicalUrl` writes them. */
export async function sourcesAt(db: Reader, canonicalUrls: readonly string[]): Promise<Source[]> {
  const where = { status: 'active' as const, canonicalUrl: { in: [...canonicalUrls] } };
  const rows = await db.source.findMany({ where, orderBy: { id: 'asc' } });
  return rows.map(toSource);
}

/** Nobody has asked yet what was published on the work that the source now is. */
export async function forgetSourceNotices(tx: Writer, id: string): Promise<void> {
  await tx.source.update({ where: { id }, data: { notices: [], noticesCheckedAt: null } });
}

async function change(
  tx: Writer,
  id: string,
  version: number,
  data: Prisma.SourceUpdateManyMutationInput,
): Promise<Source> {
  const [row] = await tx.source.updateManyAndReturn({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  if (!row) throw staleVersion('source', (await sourceById(tx, id)).version);
  return toSource(row);
}

/** @throws ClaimdeskError `not_found`. */
export async function sourceById(db: Reader, id: string): Promise<Source> {
  const row = await db.source.findUnique({ where: { id } });
  if (!row) throw notFound('source');
  return toSource(row);
}

/**
 * The source as it stands until this transaction ends: whoever would edit or retire it waits.
 * @throws ClaimdeskError `not_found`.
 */
export async function holdSource(tx: Writer, id: string): Promise<Source> {
  await tx.$queryRaw`SELECT 1 FROM "source" WHERE "id" = ${id}::uuid FOR SHARE`;
  return sourceById(tx, id);
}

/** Holds the rows of these sources until the transaction ends, in the order of their ids. */
export async function lockSources(tx: Writer, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.$queryRaw`
    SELECT 1 FROM "source" WHERE "id" = ANY (${[...ids]}::uuid[]) ORDER BY "id" FOR UPDATE`;
}

/** @throws ClaimdeskError `not_found`. */
export async function sourceDetail(db: Reader, id: string): Promise<SourceDetail> {
  const row = await db.source.findUnique({ where: { id }, include: citationCount });
  if (!row) throw notFound('source');
  return SourceDetail.parse({
    ...toSource(row),
    citationCount: row._count.citations,
    retiredReason: row.retiredReason,
    isProtected: await isProtected(db, id),
  });
}

/**
 * The active source that most likely is the same work, other than the source `except`. Until the
 * transaction ends nobody else can look for, and so add, a work of one of these identities.
 */
export async function findSameWork(
  tx: Writer,
  identity: SourceIdentity,
  except: string | null,
): Promise<LikelyDuplicate | null> {
  await holdIdentities(tx, [identity]);
  return likelyDuplicate(tx, identity, except);
}

/**
 * Until the transaction ends nobody else can look for, and so add, a work of one of these identities.
 * Each stands for one of 1,024 locks, taken in the order of their numbers: a long bibliography needs
 * no more, and two that meet wait for each other in one direction only.
 */
export async function holdIdentities(
  tx: Writer,
  identities: readonly SourceIdentity[],
): Promise<void> {
  const keys = identities.flatMap((identity) =>
    Object.values(identity).filter((value) => value !== null),
  );
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock("lock") FROM (
      SELECT DISTINCT hashtextextended("key", 0) & 1023 AS "lock"
      FROM unnest(${keys}::text[]) AS "key" ORDER BY "lock") AS "locks"`;
}

/** As `findSameWork`, for looking only. */
export async function likelyDuplicate(
  db: Reader,
  identity: SourceIdentity,
  except: string | null,
): Promise<LikelyDuplicate | null> {
  const { doi, isbn, canonicalUrl } = identity;
  const alike = [
    ...(doi === null ? [] : [{ doi }]),
    ...(isbn === null ? [] : [{ isbn }]),
    ...(canonicalUrl === null ? [] : [{ canonicalUrl }]),
  ];
  const rows = await db.source.findMany({
    where: { status: 'active', OR: alike, ...(except === null ? {} : { NOT: { id: except } }) },
    orderBy: { id: 'asc' },
    take: 50,
  });
  const candidates = rows.flatMap((row) => {
    const shared = sameWork(identity, identityIn(row));
    return shared ? [{ id: row.id, title: row.title, shared }] : [];
  });
  const byWeight = (name: keyof SourceIdentity) => candidates.find(({ shared }) => shared === name);
  return byWeight('doi') ?? byWeight('isbn') ?? byWeight('canonicalUrl') ?? null;
}

/**
 * A page of sources, the newest first or the more trusted first (one page only), in which every one of `words` occurs: in the title, a name,
 * the container, the publisher, a number or the address, whatever the case.
 */
export async function searchSources(
  db: Reader,
  search: {
    words: readonly string[];
    status: Source['status'];
    rank: SourceRank | null;
    order: 'newest' | 'rank';
    after: string | null;
    limit: number;
  },
): Promise<{ items: SourceListItem[]; nextCursor: string | null }> {
  const patterns = search.words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  const found = await db.$queryRaw<{ id: string }[]>`
    SELECT s."id" FROM "source" s, LATERAL (SELECT concat_ws(' ',
      s."title", s."csl"->>'container-title', s."csl"->>'publisher', s."csl"->>'URL',
      jsonb_path_query_array(s."csl", '$.author[*].*'), jsonb_path_query_array(s."csl", '$.editor[*].*'),
      s."doi", s."isbn", s."canonicalUrl") AS "words") AS text
    WHERE s."status" = ${search.status}::"Lifecycle"
      AND (${search.rank}::"SourceRank" IS NULL OR s."rank" = ${search.rank}::"SourceRank")
      AND (${search.after}::uuid IS NULL OR s."id" < ${search.after}::uuid)
      AND NOT EXISTS (
        SELECT 1 FROM unnest(${patterns}::text[]) AS pattern WHERE text."words" NOT ILIKE pattern)
    ORDER BY (CASE WHEN ${search.order} = 'rank' THEN s."rank" END), s."id" DESC LIMIT ${search.limit + 1}`;
  const ids = found.slice(0, search.limit).map(({ id }) => id);
  const rows = await db.source.findMany({
    where: { id: { in: ids } },
    include: citationCount,
  });
  const items = rows
    .map((row) => SourceListItem.parse({ ...toSource(row), citationCount: row._count.citations }))
    .sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
  return { items, nextCursor: found.length > search.limit ? (ids.at(-1) ?? null) : null };
}

/** The active sources that live citations in an article use, the newest first. */
export async function sourcesCitedIn(
  db: Reader,
  articleId: string,
  limit: number,
): Promise<Source[]> {
  const rows = await db.source.findMany({
    where: { status: 'active', citations: { some: { status: 'active', claim: { articleId } } } },
    orderBy: { id: 'desc' },
    take: limit,
  });
  return rows.map(toSource);
}

/** What is told of a citation by the claim that it is on. */
export const useColumns = {
  id: true,
  stance: true,
  quote: true,
  locator: true,
  claim: {
    select: {
      id: true,
      number: true,
      wording: true,
      state: true,
      article: { select: { id: true, title: true } },
    },
  },
} as const satisfies Prisma.CitationSelect;

type UseRow = Prisma.CitationGetPayload<{ select: typeof useColumns }>;

export const toUse = <Row extends UseRow>({ id, claim: { article, ...claim }, ...use }: Row) => ({
  citationId: id,
  ...use,
  claim,
  article,
});

/** A page of the live citations that use a source, the newest first. */
export async function usesOfSource(
  db: Reader,
  sourceId: string,
  { after, limit }: { after: string | null; limit: number },
): Promise<{ items: SourceUse[]; nextCursor: string | null }> {
  const rows = await db.citation.findMany({
    where: { sourceId, status: 'active', ...(after === null ? {} : { id: { lt: after } }) },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: useColumns,
  });
  const items = rows.slice(0, limit).map(toUse);
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.citationId ?? null) : null };
}

type IdentityColumns = { doi: string | null; isbn: string | null; canonicalUrl: string | null };

export const identityIn = ({ doi, isbn, canonicalUrl }: IdentityColumns): SourceIdentity => ({
  doi,
  isbn,
  canonicalUrl,
});

type Stored = 'csl' | 'identity' | 'notices' | 'noticesCheckedAt' | 'createdAt';
type SourceRow = Omit<Source, Stored> &
  IdentityColumns & {
    csl: unknown;
    notices: unknown;
    noticesCheckedAt: Date | null;
    createdAt: Date;
  };

/** A row as the domain knows it. */
export const toSource = (row: SourceRow): Source =>
  Source.parse({
    ...row,
    identity: identityIn(row),
    noticesCheckedAt: row.noticesCheckedAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  });
