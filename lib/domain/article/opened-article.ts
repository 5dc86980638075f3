import type { z } from 'zod';
import { Article, Revision } from '@/lib/domain/article/article';
import { RatingScale } from '@/lib/domain/assessment/rating-scale';

/** An article with its present text and the scale that its claims are rated on. */
export const OpenedArticle = Article.extend({
  ratingScale: RatingScale,
  /** Number of the revision that the text is. */
  revision: Revision.shape.number,
  ...Revision.pick({ text: true, textSha256: true, blocks: true }).shape,
});
export type OpenedArticle = z.infer<typeof OpenedArticle>;
