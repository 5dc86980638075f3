import { z } from 'zod';
import { Article, Revision } from '@/lib/domain/article/article';
import { ArticleImport } from '@/lib/domain/article/article-import';
import { ClaimState } from '@/lib/domain/claim/claim';
import { ClaimStanding, PlaceChoice } from '@/lib/domain/claim/standing';
import { Person } from '@/lib/domain/identity';

/** The next text of an article as a form or the API brings it. */
export const RevisionInput = ArticleImport.pick({ text: true, format: true });
export type RevisionInput = z.infer<typeof RevisionInput>;

/** Where a revision stands among the others, without its text. */
export const RevisionHeading = Revision.pick({
  id: true,
  number: true,
  textSha256: true,
  createdAt: true,
}).extend({
  /** Who revised the text; of the first one, who brought the article. */
  createdBy: Person.nullable(),
});
export type RevisionHeading = z.infer<typeof RevisionHeading>;

const count = z.int().nonnegative();

/** How many claims kept their words, and what became of the others. */
export const CarryCounts = z.object({ same: count, changed: count, ambiguous: count, gone: count });

/** What saving a revision did. */
export const RevisedArticle = RevisionHeading.extend({
  articleId: Article.shape.id,
  /** The article's, once revised. */
  version: Article.shape.version,
  ...CarryCounts.shape,
});
export type RevisedArticle = z.infer<typeof RevisedArticle>;

/** What saving a text would do. */
export const RevisionPreview = z.object({
  /** The number it would get. */
  number: Revision.shape.number,
  counts: CarryCounts,
  /** What the text's first lines were taken for, where that is not the article's title. */
  title: z.string().nullable(),
  /** The claims that need somebody, in the order of their numbers. */
  claims: z.array(
    z.object({
      id: z.string(),
      number: count,
      wording: z.string(),
      state: ClaimState,
      standing: ClaimStanding,
      passages: z.array(
        z.object({
          before: z.string(),
          /** Null where it is not known which words are meant, or there are none. */
          after: z.string().nullable(),
          choices: z.array(PlaceChoice),
        }),
      ),
    }),
  ),
});
export type RevisionPreview = z.infer<typeof RevisionPreview>;
