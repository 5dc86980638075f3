import type { Prisma } from '@/lib/data/generated/client';
import { toSource } from '@/lib/data/sources';
import type { Reader, Writer } from '@/lib/data/transaction';
import { notFound, staleVersion } from '@/lib/domain/errors';
import {
  Citation,
  type CitationInput,
  type CitationWithSource,
} from '@/lib/domain/source/citation';

const withSource = {
  createdBy: { select: { id: true, name: true } },
  passage: true,
  source: true,
} as const satisfies Prisma.CitationInclude;

type Wording = Omit<CitationInput, 'sourceId'>;

export async function insertCitation(
  tx: Writer,
  citation: CitationInput & { claimId: string; createdById: string | null },
  at: Date,
): Promise<CitationWithSource> {
  const { claimId, sourceId, stance, quote, locator, note, createdById } = citation;
  const row = await tx.citation.create({
    data: { claimId, sourceId, stance, quote, locator, note, createdById, createdAt: at },
    include: withSource,
  });
  return toCitation(row);
}

/** @throws ClaimdeskError `not_found`, or `stale_version` when it is no longer at `version`. */
export function updateCitation(
  tx: Writer,
  id: string,
  version: number,
  { stance, quote, locator, note }: Wording,
): Promise<CitationWithSource> {
  return change(tx, id, version, { stance, quote, locator, note });
}

/** @throws ClaimdeskError `not_found`, or `stale_version` when it is no longer at `version`. */
export function setCitationStatus(
  tx: Writer,
  id: string,
  version: number,
  to: { status: 'retired'; reason: string } | { status: 'live' },
): Promise<CitationWithSource> {
  return change(
    tx,
    id,
    version,
    to.status === 'retired'
      ? { status: 'retired', retiredReason: to.reason }
      : { status: 'active', retiredReason: null },
  );
}

async function change(
  tx: Writer,
  id: string,
  version: number,
  data: Prisma.CitationUpdateManyMutationInput,
): Promise<CitationWithSource> {
  const { count } = await tx.citation.updateMany({
    where: { id, version },
    data: { ...data, version: { increment: 1 } },
  });
  const citation = await citationById(tx, id);
  if (count === 0) throw staleVersion('citation', citation.version);
  return citation;
}

/** @throws ClaimdeskError `not_found`. */
export async function citationById(db: Reader, id: string): Promise<CitationWithSource> {
  const row = await db.citation.findUnique({
    where: { id },
    include: withSource,
  });
  if (!row) throw notFound('citation');
  return toCitation(row);
}

/** The citations of one claim with their sources, the oldest first. */
export async function citationsOfClaim(
  db: Reader,
  claimId: string,
  { status }: { status: 'live' | 'any' },
): Promise<CitationWithSource[]> {
  const rows = await db.citation.findMany({
    where: { claimId, ...(status === 'live' ? { status: 'active' } : {}) },
    orderBy: { id: 'asc' },
    include: withSource,
  });
  return rows.map(toCitation);
}

/** The live citations of several claims with their sources, the oldest first. */
export async function citationsOfClaims(
  db: Reader,
  claimIds: readonly string[],
): Promise<CitationWithSource[]> {
  const rows = await db.citation.findMany({
    where: { claimId: { in: [...claimIds] }, status: 'active' },
    orderBy: { id: 'asc' },
    include: withSource,
  });
  return rows.map(toCitation);
}

/** Whether a live citation of the claim already says the same with the same words of the source. */
export async function isAlreadyCited(
  db: Reader,
  claimId: string,
  { sourceId, stance, quote, locator }: CitationInput,
): Promise<boolean> {
  const same = { claimId, sourceId, stance, quote, locator, status: 'active' } as const;
  return (await db.citation.findFirst({ where: same, select: { id: true } })) !== null;
}

/** Who recorded the live assessments that rest on a citation, by name. */
export async function reviewersResting(db: Reader, citationId: string): Promise<string[]> {
  const rows = await db.assessment.findMany({
    where: { status: 'live', citations: { some: { citationId } } },
    select: { reviewer: { select: { name: true } } },
    orderBy: { reviewer: { name: 'asc' } },
  });
  return rows.map(({ reviewer }) => reviewer.name);
}

type CitationRow = Prisma.CitationGetPayload<{ include: typeof withSource }>;

const toCitation = (row: CitationRow): CitationWithSource => ({
  ...Citation.parse({
    ...row,
    status: row.status === 'active' ? 'live' : 'retired',
    createdAt: row.createdAt.toISOString(),
  }),
  source: toSource(row.source),
});
