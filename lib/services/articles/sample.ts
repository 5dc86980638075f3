import { z } from 'zod';
import { ArticleMetadata } from '@/lib/domain/article/article';
import { ClaimContent } from '@/lib/domain/claim/claim';
import { StructuralSelector, TextQuoteSelector } from '@/lib/domain/passage/passage';

/** `data/demo/article.json` */
export const SampleArticle = ArticleMetadata.omit({ dueOn: true }).extend({ key: z.string() });

/** `data/demo/claims.json`: `origin` points into the original article, `quote` into the digest. */
export const SampleClaims = z.array(
  ClaimContent.extend({
    key: z.string(),
    origin: StructuralSelector.omit({ terms: true }),
    terms: StructuralSelector.shape.terms,
    quote: TextQuoteSelector,
  }),
);
