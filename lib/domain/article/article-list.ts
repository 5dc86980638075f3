import { z } from 'zod';
import { Article } from '@/lib/domain/article/article';
import { RatingTone } from '@/lib/domain/assessment/rating-scale';
import { ClaimState } from '@/lib/domain/claim/claim';
import { cursorOfParts, readCursor, writeCursor } from '@/lib/domain/cursor';
import { Id, Instant, Person } from '@/lib/domain/identity';

const count = z.int().nonnegative();

/** One row of the list of articles: how far its check is, and who works on it. */
export const ArticleListItem = Article.pick({
  id: true,
  title: true,
  authors: true,
  publisher: true,
  language: true,
}).extend({
  updatedAt: Instant,
  /** Claims by state; a state without claims may be missing. */
  states: z.partialRecord(ClaimState, count),
  /** Settled claims by rating, in the scale's order. */
  verdicts: z.array(z.object({ label: z.string(), tone: RatingTone, count })),
  /** Who has claims in hand, the busiest first. */
  workers: z.array(z.object({ person: Person, count })),
});
export type ArticleListItem = z.infer<typeof ArticleListItem>;

/**
 * A place in the list of articles, the one last worked on first: when the article there was, and its id.
 * It holds though that article is worked on and moves to the top.
 */
export const ArticleCursor = cursorOfParts([Instant, Id]);

export const cursorOf = ({ updatedAt, id }: ArticleListItem): string => writeCursor(updatedAt, id);

export function placeOf(cursor: string): { updatedAt: Date; id: string } {
  const [updatedAt = '', id = ''] = readCursor(cursor);
  return { updatedAt: new Date(updatedAt), id };
}
