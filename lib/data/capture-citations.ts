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
    select: {
      id: true,
      stance: true,
      quote: true,
      locator: true,
      passage: true,
      claim: {
        select: {
          id: true,
          number: true,
          wording: true,
          state: true,
          article: { select: { id: true, title: true } },
        },
      },
    },
  });
  return rows.map(({ id, claim: { article, ...claim }, ...row }) =>
    CitedWords.parse({ citationId: id, ...row, claim, article }),
  );
}
