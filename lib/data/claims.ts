import { toPending, unresolved } from '@/lib/data/carried-passages';
import { idAt, insertPassages } from '@/lib/data/claim-passages';
import type { Prisma } from '@/lib/data/generated/client';
import { toJson } from '@/lib/data/json';
import { keepMatchEntries, matchEntryOfClaim } from '@/lib/data/match-entries';
import { shownState } from '@/lib/data/shown-state';
import type { Reader, Writer } from '@/lib/data/transaction';
import type { UnveiledSummary } from '@/lib/domain/assessment/blindness';
import { Claim, type ClaimContent, type ClaimState, ClaimSummary } from '@/lib/domain/claim/claim';
import { CarryOutcome, standingOf } from '@/lib/domain/claim/standing';
import { notFound } from '@/lib/domain/errors';
import type { PassageSelectors, StructuralSelector } from '@/lib/domain/passage/passage';
import { gravestDoubt } from '@/lib/domain/source/doubt';
import { DoubtKind, Notice } from '@/lib/domain/source/notice';
import type { SourceRank } from '@/lib/domain/source/source';

const person = { select: { id: true, name: true } } as const;

/** A day as the domain writes it. */
const toDay = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;
const inTextOrder = {
  where: { isCurrent: true },
  include: { passage: true },
  orderBy: { passage: { start: 'asc' } },
} as const;

export type NewClaim = {
  content: ClaimContent;
  origin: StructuralSelector | null;
  importKey: string | null;
  passages: PassageSelectors[];
};

export type AddedClaim = { id: string; number: number; wording: string };

/**
 * Adds claims to an article, numbered after its last one in the order given, and due when it says.
 * @returns what they are known by, in that order.
 */
export async function insertClaims(
  tx: Writer,
  articleId: string,
  revisionId: string,
  claims: readonly NewClaim[],
  at: Date,
): Promise<AddedClaim[]> {
  const { lastClaimNumber, dueOn } = await tx.article.update({
    where: { id: articleId },
    data: { lastClaimNumber: { increment: claims.length }, updatedAt: at },
    select: { lastClaimNumber: true, dueOn: true },
  });
  const first = lastClaimNumber - claims.length + 1;
  const rows = await tx.claim.createManyAndReturn({
    data: claims.map(({ content, origin, importKey }, index) => ({
      ...content,
      articleId,
      number: first + index,
      origin: toJson(origin),
      importKey,
      dueOn,
      createdAt: at,
      updatedAt: at,
    })),
    select: { id: true, number: true, wording: true },
  });
  const added = rows.sort((one, other) => one.number - other.number);
  await keepMatchEntries(tx, added.map(matchEntryOfClaim));
  await insertPassages(
    tx,
    revisionId,
    claims.flatMap(({ passages }, index) =>
      passages.map((passage) => ({ claimId: idAt(added, index), passage })),
    ),
  );
  return added;
}

const allParts = {
  assignee: person,
  passages: inTextOrder,
  carried: unresolved,
  ancestors: { include: { from: { select: { id: true, number: true } } } },
  descendants: { include: { into: { select: { id: true, number: true } } } },
} as const;

type FullRow = {
  passages: { passage: object }[];
  carried: Parameters<typeof toPending>[0][];
  ancestors: { kind: string; from: { id: string; number: number } }[];
  descendants: { kind: string; into: { id: string; number: number } }[];
  dueOn: Date | null;
  createdAt: Date;
  updatedAt: Date;
};

const outcomeOf = (row: { outcome: string }): CarryOutcome => CarryOutcome.parse(row.outcome);

const toClaim = (row: FullRow): Claim =>
  Claim.parse({
    ...row,
    standing: standingOf(row.carried.map(outcomeOf), row.passages.length),
    passages: row.passages.map(({ passage }) => passage),
    pending: row.carried.map(toPending),
    lineage: [
      ...row.ancestors.map(({ kind, from }) => ({
        kind,
        direction: 'from',
        claimId: from.id,
        number: from.number,
      })),
      ...row.descendants.map(({ kind, into }) => ({
        kind,
        direction: 'into',
        claimId: into.id,
        number: into.number,
      })),
    ],
    dueOn: toDay(row.dueOn),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  });

/** @throws ClaimdeskError `not_found`. */
export async function claimById(db: Reader, id: string): Promise<Claim> {
  const row = await db.claim.findUnique({ where: { id }, include: allParts });
  if (!row) throw notFound('claim');
  return toClaim(row);
}

/** Every claim of an article with all its parts, by number; retired ones too. */
export async function fullClaimsOfArticle(db: Reader, articleId: string): Promise<Claim[]> {
  const rows = await db.claim.findMany({
    where: { articleId },
    orderBy: { number: 'asc' },
    include: allParts,
  });
  return rows.map(toClaim);
}

/** Sources that claims which cite them are marked for. */
const doubtful: Prisma.SourceWhereInput = {
  OR: [
    { rank: 'deprecated' },
    ...DoubtKind.options.map((kind) => ({ notices: { array_contains: [{ kind }] } })),
  ],
};

const summaryColumns = {
  id: true,
  version: true,
  number: true,
  wording: true,
  claimant: true,
  kind: true,
  priority: true,
  state: true,
  assignee: person,
  dueOn: true,
  passages: inTextOrder,
  carried: { where: { resolvedAt: null }, select: { outcome: true } },
  verdicts: { where: { status: 'live' }, select: { rating: { select: { key: true } } } },
  citations: {
    where: { status: 'active', source: doubtful },
    select: { source: { select: { rank: true, notices: true } } },
  },
  assessments: { where: { status: 'live' }, select: { reviewerId: true } },
  _count: { select: { citations: { where: { status: 'active' } } } },
} as const;

type SummaryRow = Omit<
  ClaimSummary,
  | 'standing'
  | 'dueOn'
  | 'passages'
  | 'verdict'
  | 'citationCount'
  | 'citesDeprecated'
  | 'gravestDoubt'
  | 'assessmentCount'
> & {
  dueOn: Date | null;
  carried: { outcome: string }[];
  passages: { passage: ClaimSummary['passages'][number] }[];
  verdicts: { rating: { key: string } }[];
  citations: { source: { rank: SourceRank; notices: unknown } }[];
  assessments: { reviewerId: string }[];
  _count: { citations: number };
};

const toUnveiled = (row: SummaryRow): UnveiledSummary => ({
  summary: toSummary(row),
  assessedBy: row.assessments.map(({ reviewerId }) => reviewerId),
});

const toSummary = (row: SummaryRow): ClaimSummary =>
  ClaimSummary.parse({
    ...row,
    standing: standingOf(row.carried.map(outcomeOf), row.passages.length),
    dueOn: toDay(row.dueOn),
    passages: row.passages.map(({ passage }) => passage),
    verdict: row.verdicts[0]?.rating.key ?? null,
    citationCount: row._count.citations,
    citesDeprecated: row.citations.some(({ source }) => source.rank === 'deprecated'),
    gravestDoubt: gravestDoubt(
      row.citations.flatMap(({ source }) => Notice.array().parse(source.notices)),
    ),
    assessmentCount: row.assessments.length,
  });

/** All claims of an article by number: the workbench shows each in the text. */
export async function claimsOfArticle(db: Reader, articleId: string): Promise<UnveiledSummary[]> {
  const rows = await db.claim.findMany({
    where: { articleId },
    orderBy: { number: 'asc' },
    select: summaryColumns,
  });
  return rows.map(toUnveiled);
}

/** The ids and import keys of an article's claims: what an import may bring again. */
export async function knownClaimNames(db: Reader, articleId: string): Promise<Set<string>> {
  const rows = await db.claim.findMany({
    where: { articleId },
    select: { id: true, importKey: true },
  });
  return new Set(
    rows.flatMap(({ id, importKey }) => (importKey === null ? [id] : [id, importKey])),
  );
}

/** These claims by number, for whoever has just made them. */
export async function claimsByIds(db: Reader, ids: readonly string[]): Promise<ClaimSummary[]> {
  const rows = await db.claim.findMany({
    where: { id: { in: [...ids] } },
    orderBy: [{ articleId: 'asc' }, { number: 'asc' }],
    select: summaryColumns,
  });
  return rows.map(toSummary);
}

/**
 * A page of an article's claims by number. A state is that which the viewer may know of:
 * `blindViewer` is somebody who judges blind, null where the one who asks sees everything.
 */
export async function pageOfClaims(
  db: Reader,
  articleId: string,
  { after, limit, state }: { after: number; limit: number; state?: ClaimState | undefined },
  blindViewer: string | null,
): Promise<{ items: UnveiledSummary[]; nextCursor: string | null }> {
  const rows = await db.claim.findMany({
    where: {
      articleId,
      number: { gt: after },
      ...(state ? await inShownState(db, articleId, state, blindViewer) : {}),
    },
    orderBy: { number: 'asc' },
    take: limit + 1,
    select: summaryColumns,
  });
  const items = rows.slice(0, limit).map(toUnveiled);
  return { items, nextCursor: rows.length > limit ? String(items.at(-1)?.summary.number) : null };
}

async function inShownState(
  db: Reader,
  articleId: string,
  state: ClaimState,
  blindViewer: string | null,
): Promise<Prisma.ClaimWhereInput> {
  if (!blindViewer) return { state };
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c."id" FROM "claim" c
    WHERE c."articleId" = ${articleId}::uuid AND ${shownState(blindViewer)} = ${state}`;
  return { id: { in: rows.map(({ id }) => id) } };
}

/** Leaves the version alone: `storeTransition` counts it up once for the whole change. */
export async function updateClaimContent(
  tx: Writer,
  id: string,
  content: ClaimContent,
): Promise<void> {
  await tx.claim.update({ where: { id }, data: content });
  await keepMatchEntries(tx, [matchEntryOfClaim({ id, wording: content.wording })]);
}

/** The claim's own date, or null; and that of its article, which holds where it has none. */
export async function dueDatesOf(
  db: Reader,
  id: string,
): Promise<{ own: string | null; ofArticle: string | null }> {
  const row = await db.claim.findUniqueOrThrow({
    where: { id },
    select: { dueOn: true, hasOwnDue: true, article: { select: { dueOn: true } } },
  });
  return { own: row.hasOwnDue ? toDay(row.dueOn) : null, ofArticle: toDay(row.article.dueOn) };
}

/** Gives the claim a date of its own; null gives it that of its article. */
export async function setDueOn(tx: Writer, id: string, own: string | null): Promise<void> {
  const dueOn = own ?? (await dueDatesOf(tx, id)).ofArticle;
  await tx.claim.update({
    where: { id },
    data: { dueOn: dueOn && new Date(dueOn), hasOwnDue: own !== null },
  });
}

/** Moves the date of an article's claims that have none of their own. */
export async function moveDueOfArticle(
  tx: Writer,
  articleId: string,
  dueOn: string | null,
): Promise<void> {
  await tx.claim.updateMany({
    where: { articleId, hasOwnDue: false },
    data: { dueOn: dueOn && new Date(dueOn) },
  });
}

/** The reason and the state change together: the database holds one to the other. */
export async function setRetiredReason(
  tx: Writer,
  id: string,
  reason: string | null,
): Promise<void> {
  await tx.claim.update({
    where: { id },
    data: {
      retiredReason: reason,
      ...(reason === null ? { state: 'open' } : { state: 'retired' }),
    },
  });
}
