import { insertPassages } from '@/lib/data/claim-passages';
import { toJson } from '@/lib/data/json';
import type { Reader, Writer } from '@/lib/data/transaction';
import type { CarriedStrand, Strand } from '@/lib/domain/claim/carry-claims';
import { PendingPassage, PlaceChoice } from '@/lib/domain/claim/standing';
import type { Passage } from '@/lib/domain/passage/passage';

/** What of a carried passage tells how its claim stands, for the queries of claims. */
export const unresolved = {
  where: { resolvedAt: null },
  orderBy: { fromPassage: { start: 'asc' } },
  include: {
    fromPassage: { include: { revision: { select: { number: true } } } },
    toPassage: true,
    revision: { select: { number: true } },
  },
} as const;

type PendingRow = {
  id: string;
  outcome: string;
  fromPassage: Passage & { revision: { number: number } | null };
  toPassage: Passage | null;
  choices: unknown;
  revision: { number: number };
};

export const toPending = (row: PendingRow): PendingPassage =>
  PendingPassage.parse({
    id: row.id,
    outcome: row.outcome,
    revision: row.revision.number,
    fromRevision: row.fromPassage.revision?.number,
    from: row.fromPassage,
    to: row.toPassage,
    choices: row.choices ?? [],
  });

/**
 * The passages of every claim of an article, retired ones too, as they came through its revisions:
 * those of the present text, and those that the last revision left without a place.
 */
export async function strandsOfArticle(db: Reader, articleId: string): Promise<Strand[]> {
  const ties = await db.claimPassage.findMany({
    where: { isCurrent: true, claim: { articleId } },
    orderBy: { passage: { start: 'asc' } },
    select: { claimId: true, passage: true },
  });
  const pending = await db.carriedPassage.findMany({
    where: { resolvedAt: null, claim: { articleId } },
    orderBy: { fromPassage: { start: 'asc' } },
    select: { claimId: true, outcome: true, fromPassage: true, toPassage: true },
  });
  const isPending = new Set(pending.map(({ claimId, toPassage }) => `${claimId} ${toPassage?.id}`));
  return [
    ...pending.map(({ claimId, outcome, fromPassage, toPassage }) => ({
      claimId,
      open: outcome,
      base: fromPassage,
      current: toPassage,
    })),
    ...ties
      .filter(({ claimId, passage }) => !isPending.has(`${claimId} ${passage.id}`))
      .map(({ claimId, passage }) => ({ claimId, open: null, base: passage, current: passage })),
  ];
}

/** The passages of an article's claims are then those of an older text; they stay stored. */
export async function leavePassages(tx: Writer, articleId: string): Promise<void> {
  await tx.claimPassage.updateMany({
    where: { isCurrent: true, claim: { articleId } },
    data: { isCurrent: false },
  });
}

type Resolution = { at: Date; byId: string | null };

/** What the last revision left open, the next one takes over. */
export async function resolveCarriedOfArticle(
  tx: Writer,
  articleId: string,
  { at, byId }: Resolution,
): Promise<void> {
  await tx.carriedPassage.updateMany({
    where: { resolvedAt: null, claim: { articleId } },
    data: { resolvedAt: at, resolvedById: byId },
  });
}

/** Somebody has seen to all that was open of a claim's passages. */
export async function resolveCarriedOfClaim(
  tx: Writer,
  claimId: string,
  { at, byId }: Resolution,
): Promise<void> {
  await tx.carriedPassage.updateMany({
    where: { claimId, resolvedAt: null },
    data: { resolvedAt: at, resolvedById: byId },
  });
}

/**
 * Records what a revision made of each strand and ties the claims to the passages of the new text.
 * `byId` is who revised.
 */
export async function insertCarried(
  tx: Writer,
  revisionId: string,
  strands: readonly CarriedStrand[],
  { at, byId }: Resolution,
): Promise<void> {
  const placed = strands.flatMap((strand) =>
    'now' in strand.became ? [{ strand, now: strand.became.now }] : [],
  );
  const ids = await insertPassages(
    tx,
    revisionId,
    placed.map(({ strand, now }) => ({ claimId: strand.claimId, passage: now })),
  );
  const placeOf = new Map(placed.map(({ strand }, index) => [strand, ids[index] ?? null]));
  await tx.carriedPassage.createMany({
    data: strands.map((strand) => {
      const { claimId, base, became } = strand;
      return {
        claimId,
        revisionId,
        fromPassageId: base.id,
        toPassageId: placeOf.get(strand) ?? null,
        outcome: became.outcome,
        score: 'score' in became ? became.score : null,
        choices: toJson(became.outcome === 'ambiguous' ? became.choices : null),
        ...(became.outcome === 'same' ? { resolvedAt: at, resolvedById: byId } : {}),
      };
    }),
  });
}

/** Resolves one passage that was in doubt: it stands there, or at none of its places. */
export async function resolvePlace(
  tx: Writer,
  carriedId: string,
  toPassageId: string | null,
  { at, byId }: Resolution,
): Promise<void> {
  await tx.carriedPassage.update({
    where: { id: carriedId },
    data: { toPassageId, resolvedAt: at, resolvedById: byId },
  });
}

/** Leaves open what became of a passage that was in doubt, its words changed or it is gone; the id of that. */
export async function insertPending(
  tx: Writer,
  carriedId: string,
  became: { outcome: 'changed'; toPassageId: string; score: number } | { outcome: 'gone' },
): Promise<string> {
  const { claimId, revisionId, fromPassageId } = await tx.carriedPassage.findUniqueOrThrow({
    where: { id: carriedId },
    select: { claimId: true, revisionId: true, fromPassageId: true },
  });
  const { id } = await tx.carriedPassage.create({
    data: { claimId, revisionId, fromPassageId, ...became },
    select: { id: true },
  });
  return id;
}

/** Opens anew what these rows said; the rows themselves stay resolved. */
export async function openCarriedAgain(tx: Writer, ids: readonly string[]): Promise<void> {
  const rows = await tx.carriedPassage.findMany({ where: { id: { in: [...ids] } } });
  await tx.carriedPassage.createMany({
    data: rows.map(
      ({ claimId, revisionId, fromPassageId, toPassageId, outcome, score, choices }) => ({
        claimId,
        revisionId,
        fromPassageId,
        // What was in doubt stood nowhere yet.
        toPassageId: outcome === 'ambiguous' ? null : toPassageId,
        outcome,
        score,
        choices: toJson(choices === null ? null : PlaceChoice.array().parse(choices)),
      }),
    ),
  });
}

/** Nothing is open of these any more. */
export async function resolveCarried(
  tx: Writer,
  ids: readonly string[],
  { at, byId }: Resolution,
): Promise<void> {
  await tx.carriedPassage.updateMany({
    where: { id: { in: [...ids] }, resolvedAt: null },
    data: { resolvedAt: at, resolvedById: byId },
  });
}

/** What is still open of the passages of other claims is open for the claim that takes them over; its ids there. */
export async function shareCarried(
  tx: Writer,
  intoId: string,
  fromIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.carriedPassage.findMany({
    where: {
      claimId: { in: [...fromIds] },
      resolvedAt: null,
      outcome: { in: ['changed', 'ambiguous'] },
    },
    select: {
      revisionId: true,
      fromPassageId: true,
      toPassageId: true,
      outcome: true,
      score: true,
      choices: true,
    },
  });
  const added = await tx.carriedPassage.createManyAndReturn({
    data: rows.map(({ choices, ...row }) => ({
      ...row,
      claimId: intoId,
      choices: toJson(choices === null ? null : PlaceChoice.array().parse(choices)),
    })),
    select: { id: true },
  });
  return added.map(({ id }) => id);
}
