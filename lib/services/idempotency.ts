import { answerOf, forgetKeysBefore, keepAnswer, takeKey } from '@/lib/data/idempotency';
import { transact } from '@/lib/data/transaction';
import { type Action, authorize } from '@/lib/domain/access/permissions';
import { ClaimdeskError } from '@/lib/domain/errors';
import type { Context } from '@/lib/services/context';

/** What a request is known by again, and what its caller must be permitted to do for it. */
type Under = { key: string; requestHash: string; action?: Action };

export type Answer = { status: number; body: unknown };

const DAY_MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * Answers a request under the caller's key: the first one does the work, and its answer is kept for
 * a day in the same transaction; a repeated one gets that answer and does nothing. Of concurrent
 * ones exactly one does the work. A request that is refused keeps nothing, so it can be mended.
 *
 * `work` gets a context in that transaction; what it reads must go through `context.tx`.
 * @throws ClaimdeskError `idempotency_mismatch` when the key came with another request before.
 */
export function once(
  context: Context,
  { key, requestHash, action = 'account.manage' }: Under,
  work: (context: Context) => Promise<Answer>,
): Promise<Answer & { replayed: boolean }> {
  const authorized = authorize(context.actor, action);
  if (authorized.actor.kind !== 'user') throw new Error('Only a user’s request has a key.');
  const userId = authorized.actor.id;
  return transact(authorized, async (tx) => {
    const at = context.now();
    await forgetKeysBefore(tx, userId, new Date(at.getTime() - DAY_MILLISECONDS));
    if (await takeKey(tx, { userId, key, requestHash }, at)) {
      const answer = await work({ ...context, tx });
      await keepAnswer(tx, userId, key, answer);
      return { ...answer, replayed: false };
    }
    const kept = await answerOf(tx, userId, key);
    if (kept.requestHash === requestHash) {
      return { status: kept.status, body: kept.body, replayed: true };
    }
    throw new ClaimdeskError(
      'idempotency_mismatch',
      'This Idempotency-Key came with another request before: give each request its own.',
    );
  });
}
