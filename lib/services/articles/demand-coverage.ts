import { z } from 'zod';
import { articleById, lockArticle, setCoverageRequired } from '@/lib/data/articles';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { Id } from '@/lib/domain/identity';
import { command } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';

const Input = z.object({ articleId: Id, required: z.boolean() });

/** Whether an editor said so. @throws ClaimdeskError `not_found`. */
export async function isCoverageRequired(context: Context, articleId: string): Promise<boolean> {
  authorize(context.actor, 'article.read');
  return (await articleById(reader(), articleId)).coverageRequired;
}

/** Says whether every sentence must be tied to a claim or marked before a report is published. */
export const demandCoverage = command(
  'coverage.demand',
  Input,
  async ({ tx, at }, { articleId, required }) => {
    await lockArticle(tx, articleId);
    await setCoverageRequired(tx, articleId, required, at);
    return {
      result: await articleById(tx, articleId),
      events: [{ type: required ? 'coverage.demanded' : 'coverage.waived', articleId }],
    };
  },
);
