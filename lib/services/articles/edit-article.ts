import { articleById, updateArticle } from '@/lib/data/articles';
import { moveDueOfArticle } from '@/lib/data/claims';
import { ArticleMetadata } from '@/lib/domain/article/article';
import { changesBetween } from '@/lib/domain/audit/changes';
import { Id, Version } from '@/lib/domain/identity';
import { command } from '@/lib/services/command';

const Input = ArticleMetadata.partial().extend({ id: Id, expectedVersion: Version });

/** Corrects what is said about an article; what is left out stays. Its text changes in revisions only. */
export const editArticle = command('article.edit', Input, async ({ tx, at }, input) => {
  const { id, expectedVersion, ...said } = input;
  const before = ArticleMetadata.parse(await articleById(tx, id));
  const after = ArticleMetadata.parse({ ...before, ...said });
  // Claims before their article, as in every change of a claim.
  if (after.dueOn !== before.dueOn) await moveDueOfArticle(tx, id, after.dueOn);
  await updateArticle(tx, id, expectedVersion, after, at);
  return {
    result: await articleById(tx, id),
    events: [
      {
        type: 'article.edited',
        articleId: id,
        changes: changesBetween(before, after),
      },
    ],
  };
});
