import type { Writer } from '@/lib/data/transaction';

/** Lets a claim share the present passages of others, as a merged claim does. */
export async function sharePassages(tx: Writer, intoId: string, fromIds: string[]): Promise<void> {
  const rows = await tx.claimPassage.findMany({
    where: { claimId: { in: fromIds }, isCurrent: true },
    select: { passageId: true },
  });
  await tx.claimPassage.createMany({
    data: rows.map(({ passageId }) => ({ claimId: intoId, passageId })),
    skipDuplicates: true,
  });
}

export async function insertLineage(
  tx: Writer,
  rows: readonly { fromId: string; intoId: string; kind: 'split' | 'merge' }[],
  at: Date,
): Promise<void> {
  await tx.claimLineage.createMany({ data: rows.map((row) => ({ ...row, createdAt: at })) });
}

/** Gives a claim its own copies of the live citations of others. */
export async function copyCitations(
  tx: Writer,
  intoId: string,
  fromIds: string[],
  at: Date,
): Promise<void> {
  const rows = await tx.citation.findMany({
    where: { claimId: { in: fromIds }, status: 'active' },
    orderBy: { createdAt: 'asc' },
    select: {
      sourceId: true,
      stance: true,
      quote: true,
      locator: true,
      note: true,
      passageId: true,
      createdById: true,
    },
  });
  await tx.citation.createMany({
    data: rows.map((row) => ({ ...row, claimId: intoId, createdAt: at })),
  });
}
