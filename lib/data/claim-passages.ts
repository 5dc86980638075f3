import type { Writer } from '@/lib/data/transaction';
import type { PassageSelectors } from '@/lib/domain/passage/passage';

/** The id of the row written at that place. @throws Error when the database lost one. */
export const idAt = (rows: readonly { id: string }[], index: number): string => {
  const row = rows[index];
  if (!row) throw new Error('The database answered with fewer rows than were written.');
  return row.id;
};

/** Ties passages of the present revision to claims. @returns their ids, in the order given. */
export async function insertPassages(
  tx: Writer,
  revisionId: string,
  passages: readonly { claimId: string; passage: PassageSelectors }[],
): Promise<string[]> {
  const rows = await tx.passage.createManyAndReturn({
    data: passages.map(({ passage }) => ({ ...passage, revisionId })),
    select: { id: true },
  });
  await tx.claimPassage.createMany({
    data: passages.map(({ claimId }, index) => ({ claimId, passageId: idAt(rows, index) })),
  });
  return rows.map(({ id }) => id);
}

/** Ties a claim to these stored passages in place of its present ones. */
export async function tieToPassages(
  tx: Writer,
  claimId: string,
  passageIds: readonly string[],
): Promise<void> {
  await tx.claimPassage.deleteMany({ where: { claimId, isCurrent: true } });
  await tx.claimPassage.createMany({
    data: passageIds.map((passageId) => ({ claimId, passageId })),
  });
}

/** A claim is not tied to these passages any more; they stay stored. */
export async function untiePassages(
  tx: Writer,
  claimId: string,
  passageIds: readonly string[],
): Promise<void> {
  await tx.claimPassage.deleteMany({ where: { claimId, passageId: { in: [...passageIds] } } });
}

/** Puts other passages in place of a claim's present ones; the old ones stay stored. */
export async function replacePassages(
  tx: Writer,
  claimId: string,
  revisionId: string,
  passages: readonly PassageSelectors[],
): Promise<void> {
  await tx.claimPassage.deleteMany({ where: { claimId, isCurrent: true } });
  await insertPassages(
    tx,
    revisionId,
    passages.map((passage) => ({ claimId, passage })),
  );
}
