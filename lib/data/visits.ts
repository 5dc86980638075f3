import type { Prisma } from '@/lib/data/generated/client';
import type { Reader, Writer } from '@/lib/data/transaction';
import { notFound } from '@/lib/domain/errors';
import { Visit, type WaitingVisit } from '@/lib/domain/source/decay/visit';

const columns = {
  id: true,
  sourceId: true,
  at: true,
  outcome: true,
  reason: true,
  isNews: true,
  address: true,
  finalAddress: true,
  httpStatus: true,
  comparedWithId: true,
  captureId: true,
  etag: true,
  lastModified: true,
  passagesLookedFor: true,
  passagesGone: true,
  message: true,
  visitedBy: { select: { id: true, name: true } },
} as const satisfies Prisma.SourceVisitSelect;

type Row = Prisma.SourceVisitGetPayload<{ select: typeof columns }>;

const toVisit = (row: Row): Visit => Visit.parse({ ...row, at: row.at.toISOString() });

export type NewVisit = Omit<Visit, 'id' | 'at' | 'visitedBy'> & { visitedById: string | null };

export async function insertVisit(tx: Writer, visit: NewVisit, at: Date): Promise<Visit> {
  return toVisit(await tx.sourceVisit.create({ data: { ...visit, at }, select: columns }));
}

/** @throws ClaimdeskError `not_found`. */
export async function visitById(db: Reader, id: string): Promise<Visit> {
  const row = await db.sourceVisit.findUnique({ where: { id }, select: columns });
  if (!row) throw notFound('visit');
  return toVisit(row);
}

/** A page of the visits to a source, the newest first. */
export async function visitsOfSource(
  db: Reader,
  sourceId: string,
  { after, limit }: { after: string | null; limit: number },
): Promise<{ items: Visit[]; nextCursor: string | null }> {
  const rows = await db.sourceVisit.findMany({
    where: { sourceId },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    ...(after ? { cursor: { id: after }, skip: 1 } : {}),
    select: columns,
  });
  const items = rows.slice(0, limit).map(toVisit);
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** How many visits tell what is to be known of the ones before the next. */
const RECENT = 20;

/** The last visits to a source with, however long ago, the last that settled and the last with news; the newest first. */
export async function recentVisits(db: Reader, sourceId: string): Promise<Visit[]> {
  const newest = (take: number, where: Prisma.SourceVisitWhereInput = {}) =>
    db.sourceVisit.findMany({
      where: { sourceId, ...where },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      take,
      select: columns,
    });
  const rows = await Promise.all([
    newest(RECENT),
    newest(1, { outcome: { notIn: ['unreachable', 'refused-by-robots'] } }),
    newest(1, { isNews: true }),
  ]);
  const visits = new Map(rows.flat().map((row) => [row.id, row]));
  return [...visits.values()]
    .toSorted((one, other) => other.at.getTime() - one.at.getTime())
    .map(toVisit);
}

/** How many of a source's citations are told beside a visit. */
const CITATIONS = 50;

/** Visits with the live citations that they bear on, in the order of the ids. */
export async function visitsWithCitations(
  db: Reader,
  ids: readonly string[],
): Promise<WaitingVisit[]> {
  const rows = await db.sourceVisit.findMany({
    where: { id: { in: [...ids] } },
    select: {
      ...columns,
      comparedWith: { select: { capturedAt: true } },
      source: { select: { id: true, title: true, citations: liveCitations } },
    },
  });
  const visits = rows.map(({ comparedWith, source: { citations, ...source }, ...row }) => ({
    visit: toVisit(row),
    source,
    comparedWithAt: comparedWith.capturedAt.toISOString(),
    citations: citations.map(({ id: citationId, quote, claim: { article, ...claim } }) => ({
      citationId,
      quote,
      isGone: row.passagesGone.includes(citationId),
      claim,
      article,
    })),
  }));
  return visits.toSorted((one, other) => ids.indexOf(one.visit.id) - ids.indexOf(other.visit.id));
}

const liveCitations = {
  where: { status: 'active', claim: { state: { not: 'retired' }, article: { status: 'active' } } },
  orderBy: { id: 'asc' },
  take: CITATIONS,
  select: {
    id: true,
    quote: true,
    claim: {
      select: {
        id: true,
        number: true,
        wording: true,
        article: { select: { id: true, title: true } },
      },
    },
  },
} as const satisfies Prisma.Source$citationsArgs;
