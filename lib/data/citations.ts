import type { Prisma } from '@/lib/data/generated/client';
import { toJson } from '@/lib/data/json';
import { toSource } from '@/lib/data/sources';
import type { Reader, Writer } from '@/lib/data/transaction';
import { notFound, staleVersion } from '@/lib/domain/errors';
import {
  Citation,
  type CitationInput,
  type CitationWithSource,
  CitedPassage,
  type Presence,
} from '@/lib/domain/source/citation';
import {
  basisOf,
  NoQuoteReason,
  PersonCheck,
  type WithoutQuote,
} from '@/lib/domain/source/citation-basis';
import type { Protection } from '@/lib/domain/source/protection';

const withSource = {
  createdBy: { select: { id: true, name: true } },
  passage: {
    include: { capture: { select: { id: true, sha256: true, capturedAt: true } } },
  },
  source: { include: { _count: { select: { captures: { where: { textLength: { gt: 0 } } } } } } },
} as const satisfies Prisma.CitationInclude;

/** What a person says of a citation, and the stored passage that its words were found at. */
type Wording = Omit<CitationInput, 'sourceId' | 'passage'> & { passageId: string | null };

export async function insertCitation(
  tx: Writer,
  citation: Wording & { claimId: string; sourceId: string; createdById: string | null },
  at: Date,
): Promise<CitationWithSource> {
  const { claimId, sourceId, createdById } = citation;
  const row = await tx.citation.create({
    data: { claimId, sourceId, ...columnsOf(citation), createdById, createdAt: at },
    include: withSource,
  });
  return toCitation(row);
}

/** @throws ClaimdeskError `not_found`, or `stale_version` when it is no longer at `version`. */
export function updateCitation(
  tx: Writer,
  id: string,
  version: number,
  wording: Wording,
): Promise<CitationWithSource> {
  return change(tx, id, version, columnsOf(wording));
}

/** An empty quote is none. */
function columnsOf(wording: Wording) {
  const { stance, quote, withoutQuote, personCheck, locator, note, passageId } = wording;
  return {
    stance,
    quote: quote || null,
    basis: basisOf({ quote, withoutQuote }),
    basisWords: withoutQuote?.words || null,
    personCheck: toJson(personCheck),
    locator,
    note,
    passageId,
  };
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
  data: Prisma.CitationUncheckedUpdateManyInput,
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

/** Why a citation was taken off its claim; null while it is in use. */
export async function retiredReasonOf(db: Reader, id: string): Promise<string | null> {
  const row = await db.citation.findUnique({ where: { id }, select: { retiredReason: true } });
  return row?.retiredReason ?? null;
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
  { sourceId, stance, quote, withoutQuote, personCheck, locator }: Omit<CitationInput, 'passage'>,
): Promise<boolean> {
  // Whoever was asked was asked at one time: another time is another citation.
  if (personCheck !== null) return false;
  const said = { stance, quote: quote || null, basisWords: withoutQuote?.words || null, locator };
  const basis = basisOf({ quote, withoutQuote });
  const same: Prisma.CitationWhereInput = {
    ...said,
    claimId,
    sourceId,
    status: 'active',
    // Rows of before have none.
    OR: [{ basis }, ...(withoutQuote ? [] : [{ basis: null }])],
  };
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

function withoutQuoteIn({ basis, basisWords }: CitationRow): WithoutQuote | null {
  const reason = NoQuoteReason.safeParse(basis);
  return reason.success ? { reason: reason.data, words: basisWords } : null;
}

/** Whom the desk protects, from any citation that says so: one taken back has not made them known. */
export async function protections(db: Reader): Promise<Protection[]> {
  const rows = await db.citation.findMany({
    where: { personCheck: { path: ['protected'], equals: true } },
    select: { sourceId: true, personCheck: true },
  });
  return rows.map(({ sourceId, personCheck }) => ({
    sourceId,
    who: PersonCheck.parse(personCheck).who,
  }));
}

function presenceOf({ quote, passage, source }: CitationRow): Presence {
  if (!quote) return 'no_quote';
  if (passage) return 'present';
  return source._count.captures > 0 ? 'absent' : 'no_copy';
}

function passageIn({ passage }: CitationRow): CitedPassage | null {
  if (!passage?.capture) return null;
  const { capture, ...place } = passage;
  return CitedPassage.parse({
    ...place,
    captureId: capture.id,
    sha256: capture.sha256,
    capturedAt: capture.capturedAt.toISOString(),
  });
}

const toCitation = (row: CitationRow): CitationWithSource => ({
  ...Citation.parse({
    ...row,
    passage: passageIn(row),
    presence: presenceOf(row),
    withoutQuote: withoutQuoteIn(row),
    status: row.status === 'active' ? 'live' : 'retired',
    createdAt: row.createdAt.toISOString(),
  }),
  source: toSource(row.source),
});
