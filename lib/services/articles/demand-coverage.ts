import { z } from 'zod';
import { articleById, lockArticle, setCoverageRequired } from '@/lib/data/articles';
import { Id } from '@/lib/domain/identity';
import { command } from '@/lib/services/command';

const Input = z.object({ articleId: Id, required: z.boolean() });

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
