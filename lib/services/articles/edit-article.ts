import { z } from 'zod';
import { articleById, updateArticle } from '@/lib/data/articles';
import { ArticleMetadata } from '@/lib/domain/article/article';
import { changesBetween } from '@/lib/domain/audit/changes';
import { Id, Version } from '@/lib/domain/identity';
import { command } from '@/lib/services/command';

const Input = z.object({ id: Id, expectedVersion: Version, metadata: ArticleMetadata });

/** Corrects what is said about an article; its text changes in revisions only. */
export const editArticle = command('article.edit', Input, async ({ tx, at }, input) => {
  const before = ArticleMetadata.parse(await articleById(tx, input.id));
  await updateArticle(tx, input.id, input.expectedVersion, input.metadata, at);
  return {
    result: await articleById(tx, input.id),
    events: [
      {
        type: 'article.edited',
        articleId: input.id,
        changes: changesBetween(before, input.metadata),
      },
    ],
  };
});
