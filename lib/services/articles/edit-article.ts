import { z } from 'zod';
import { articleById, updateArticle } from '@/lib/data/articles';
import { ArticleMetadata } from '@/lib/domain/article/article';
import { changesBetween } from '@/lib/domain/audit/changes';
import { Id, Version } from '@/lib/domain/identity';
import { command } from '@/lib/services/command';

const Input = z.object({ id: Id, expectedVersion: Version, metadata: ArticleMetadata.partial() });

/** Corrects what is said about an article; what is left out stays. Its text changes in revisions only. */
export const editArticle = command('article.edit', Input, async ({ tx, at }, input) => {
  const before = ArticleMetadata.parse(await articleById(tx, input.id));
  const after = ArticleMetadata.parse({ ...before, ...input.metadata });
  await updateArticle(tx, input.id, input.expectedVersion, after, at);
  return {
    result: await articleById(tx, input.id),
    events: [
      {
        type: 'article.edited',
        articleId: input.id,
        changes: changesBetween(before, after),
      },
    ],
  };
});
