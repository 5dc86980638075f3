import { toUse, useColumns } from '@/lib/data/sources';
import type { Reader } from '@/lib/data/transaction';
import { CitedWords } from '@/lib/domain/source/cited-words';

/** The live citations that rest on words of a copy, in the order of its text; at most `limit`. */
export async function citationsOnCapture(
  db: Reader,
  captureId: string,
  limit: number,
): Promise<CitedWords[]> {
  const rows = await db.citation.findMany({
    where: { status: 'active', passage: { captureId } },
    orderBy: [{ passage: { start: 'asc' } }, { id: 'asc' }],
    take: limit,
    select: { ...useColumns, passage: true },
  });
  return rows.map((row) => CitedWords.parse(toUse(row)));
}
