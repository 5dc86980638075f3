import { z } from 'zod';
import { articleById, setArticleStatus } from '@/lib/data/articles';
import { Id, Version } from '@/lib/domain/identity';
import { Reason } from '@/lib/domain/reason';
import { command } from '@/lib/services/command';

const Target = z.object({ id: Id, expectedVersion: Version });

/** Takes an article off the desk. Its claims, reports and history stay. */
export const retireArticle = command(
  'article.retire',
  Target.extend({ reason: Reason }),
  async ({ tx, at }, { id, expectedVersion, reason }) => {
    await setArticleStatus(tx, id, expectedVersion, { status: 'retired', reason }, at);
    return {
      result: await articleById(tx, id),
      events: [{ type: 'article.retired', articleId: id, reason }],
    };
  },
);

export const restoreArticle = command(
  'article.retire',
  Target,
  async ({ tx, at }, { id, expectedVersion }) => {
    await setArticleStatus(tx, id, expectedVersion, { status: 'active' }, at);
    return {
      result: await articleById(tx, id),
      events: [{ type: 'article.restored', articleId: id }],
    };
  },
);
