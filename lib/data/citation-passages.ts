import type { Reader, Writer } from '@/lib/data/transaction';
import type { PassageSelectors } from '@/lib/domain/passage/passage';

/** Stores a passage of a copy. @returns its id. */
export async function insertCapturePassage(
  tx: Writer,
  captureId: string,
  passage: PassageSelectors,
): Promise<string> {
  const { id } = await tx.passage.create({ data: { ...passage, captureId }, select: { id: true } });
  return id;
}

/** The live citations of a source whose words rest on no copy yet. */
export async function untiedCitations(
  db: Reader,
  sourceId: string,
): Promise<{ citationId: string; quote: string }[]> {
  const rows = await db.citation.findMany({
    where: { sourceId, status: 'active', passageId: null, quote: { not: null } },
    orderBy: { id: 'asc' },
    select: { id: true, quote: true },
  });
  return rows.flatMap(({ id, quote }) => (quote ? [{ citationId: id, quote }] : []));
}

/**
 * Says on which words of a copy a citation rests. What a person wrote stays, so its version does:
 * a form that is open on it is not out of date.
 */
export async function tieCitation(tx: Writer, id: string, passageId: string): Promise<void> {
  await tx.citation.update({ where: { id }, data: { passageId } });
}
