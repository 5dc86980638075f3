import type { Writer } from '@/lib/data/transaction';

/** Lets a claim share the present passages of others, as a merged claim does; those that are new to it. */
export async function sharePassages(
  tx: Writer,
  intoId: string,
  fromIds: string[],
): Promise<string[]> {
  const rows = await tx.claimPassage.findMany({
    where: { claimId: { in: fromIds }, isCurrent: true },
    select: { passageId: true },
  });
  const added = await tx.claimPassage.createManyAndReturn({
    data: rows.map(({ passageId }) => ({ claimId: intoId, passageId })),
    skipDuplicates: true,
    select: { passageId: true },
  });
  return added.map(({ passageId }) => passageId);
}

type Lineage = { fromId: string; intoId: string; kind: 'split' | 'merge' };

/** The claims do not come of one another after all. */
export async function removeLineage(tx: Writer, rows: readonly Lineage[]): Promise<void> {
  await tx.claimLineage.deleteMany({ where: { OR: [...rows] } });
}

/** A claim that was restored after it was merged may be merged into the same one again. */
export async function insertLineage(tx: Writer, rows: readonly Lineage[], at: Date): Promise<void> {
  await tx.claimLineage.createMany({
    data: rows.map((row) => ({ ...row, createdAt: at })),
    skipDuplicates: true,
  });
}

/** Gives a claim its own copies of the live citations of others; their ids. */
export async function copyCitations(
  tx: Writer,
  intoId: string,
  fromIds: string[],
  at: Date,
): Promise<string[]> {
  const rows = await tx.citation.findMany({
    where: { claimId: { in: fromIds }, status: 'active' },
    orderBy: { createdAt: 'asc' },
    select: {
      sourceId: true,
      stance: true,
      quote: true,
      basis: true,
      basisWords: true,
      personCheck: true,
      locator: true,
      note: true,
      passageId: true,
      createdById: true,
    },
  });
  const added = await tx.citation.createManyAndReturn({
    data: rows.map(({ personCheck, ...row }) => ({
      ...row,
      ...(personCheck === null ? {} : { personCheck }),
      claimId: intoId,
      createdAt: at,
    })),
    select: { id: true },
  });
  return added.map(({ id }) => id);
}
