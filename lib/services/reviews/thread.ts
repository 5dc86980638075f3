import { z } from 'zod';
import { claimById } from '@/lib/data/claims';
import { lockThread, setThreadStatus, threadById, threadsOfClaim } from '@/lib/data/comments';
import { reader } from '@/lib/data/transaction';
import { userOf } from '@/lib/domain/access/actor';
import { authorize } from '@/lib/domain/access/permissions';
import { statusAfter, type Thread, type ThreadChange } from '@/lib/domain/claim/thread';
import { Id } from '@/lib/domain/identity';
import { command } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';

/** Who had resolved a thread, and when; null of an open one. */
export const formerOf = ({ resolvedBy, resolvedAt }: Thread) =>
  resolvedAt === null ? null : { resolvedById: resolvedBy?.id ?? null, resolvedAt };

const change = (how: ThreadChange) =>
  command('comment.add', z.object({ id: Id }), async ({ tx, actor, at }, { id }) => {
    const status = statusAfter(await lockThread(tx, id), how);
    const former = formerOf(await threadById(tx, id));
    const resolved = status === 'resolved' ? { byId: userOf(actor).id, at } : null;
    await setThreadStatus(tx, id, resolved);
    const thread = await threadById(tx, id);
    const { articleId } = await claimById(tx, thread.claimId);
    const about = { articleId, claimId: thread.claimId, threadId: id };
    return {
      result: thread,
      events: [
        how === 'reopen'
          ? { type: 'thread.reopened', ...about, ...(former ? { former } : {}) }
          : { type: 'thread.resolved', ...about },
      ],
    };
  });

/** Marks a thread as dealt with. @throws ClaimdeskError `transition_refused` when it is already. */
export const resolveThread = change('resolve');

/** Opens a resolved thread again. @throws ClaimdeskError `transition_refused` when it is open. */
export const reopenThread = change('reopen');

/** A claim's threads with their comments, the oldest first. @throws ClaimdeskError `not_found`. */
export async function listThreads(context: Context, claimId: string): Promise<Thread[]> {
  authorize(context.actor, 'article.read');
  const db = context.tx ?? reader();
  await claimById(db, claimId);
  return threadsOfClaim(db, claimId);
}
