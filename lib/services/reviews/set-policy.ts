import { z } from 'zod';
import { articleById, lockArticle } from '@/lib/data/articles';
import { lockClaims, lockClaimsOfArticle } from '@/lib/data/claim-state';
import {
  claimsUnderJudgement,
  deskMethod,
  policyOfArticle,
  updateArticlePolicy,
  updateDeskMethod,
} from '@/lib/data/review-method';
import { reader, type Writer } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { DeskMethod } from '@/lib/domain/assessment/desk-method';
import { ReviewPolicy } from '@/lib/domain/assessment/policy';
import { changesBetween } from '@/lib/domain/audit/changes';
import { Id, Version } from '@/lib/domain/identity';
import { applyEventToAll } from '@/lib/services/claims/apply-event';
import { command } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';

export const DeskMethodInput = DeskMethod.omit({ version: true }).extend({
  expectedVersion: Version,
});

/** How the desk judges claims, and the version of its settings. */
export async function getDeskMethod(context: Context) {
  authorize(context.actor, 'desk.read');
  return await deskMethod(context.tx ?? reader());
}

/**
 * Sets how the desk judges claims, and lets those under judgement follow.
 * @throws ClaimdeskError `stale_version`; nothing is written.
 */
export const setDeskMethod = command('desk.manage', DeskMethodInput, async ({ tx, at }, input) => {
  const { expectedVersion, ...method } = input;
  const { version: _, ...before } = await deskMethod(tx);
  await updateDeskMethod(tx, { ...method, version: expectedVersion });
  await judgeAgain(tx, await claimsUnderJudgement(tx, null), at);
  return {
    result: { ...method, version: expectedVersion + 1 },
    events: [{ type: 'desk.methodSet', changes: changesBetween(before, method) }],
  };
});

/** How the claims of an article are judged. @throws ClaimdeskError `not_found`. */
export async function getArticlePolicy(context: Context, articleId: string): Promise<ReviewPolicy> {
  authorize(context.actor, 'article.read');
  return await policyOfArticle(context.tx ?? reader(), articleId);
}

export const ArticlePolicyInput = z.object({
  articleId: Id,
  /** Null: the article goes by the desk's policy again. */
  policy: ReviewPolicy.nullable(),
  expectedVersion: Version,
});

/**
 * Gives an article a policy of its own or takes it away, and lets its claims follow.
 * @throws ClaimdeskError `not_found`, `stale_version`; nothing is written.
 */
export const setArticlePolicy = command(
  'policy.set',
  ArticlePolicyInput,
  async ({ tx, at }, { articleId, policy, expectedVersion }) => {
    // Claims before their article, as whoever works on one of them holds both.
    await lockClaimsOfArticle(tx, articleId);
    await lockArticle(tx, articleId);
    const before = await articleById(tx, articleId);
    await updateArticlePolicy(tx, articleId, expectedVersion, policy, at);
    await judgeAgain(tx, await claimsUnderJudgement(tx, articleId), at);
    return {
      result: await articleById(tx, articleId),
      events: [
        {
          type: 'policy.set',
          articleId,
          changes: changesBetween({ policy: before.policy }, { policy }),
        },
      ],
    };
  },
);

async function judgeAgain(tx: Writer, claimIds: readonly string[], at: Date): Promise<void> {
  const claims = await lockClaims(tx, claimIds);
  const waiting = claims.filter(({ state }) =>
    ['in_review', 'assessed', 'disputed'].includes(state),
  );
  await applyEventToAll(tx, waiting, 'rejudge', at, () => false);
}
