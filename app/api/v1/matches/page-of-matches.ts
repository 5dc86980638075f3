import type { z } from 'zod';
import { CANDIDATES } from '@/lib/domain/match/ranking';
import type { SimilarText } from '@/lib/domain/match/similar';
import { pageOf, type ShortListQuery } from '@/lib/http/list-answer';

/** So many are told unless a caller asks for fewer, or for more. */
const TOLD = 10;

/** A page of what `find` finds, which is asked for no more than it takes. */
export async function pageOfMatches(
  { cursor, limit = TOLD }: z.output<typeof ShortListQuery>,
  find: (limit: number) => Promise<SimilarText[]>,
) {
  const most = cursor === undefined ? Math.min(limit + 1, CANDIDATES) : CANDIDATES;
  return pageOf(await find(most), { cursor, limit }, ({ id }) => id);
}
