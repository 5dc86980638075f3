import { z } from 'zod';
import { assessmentsOfClaims, liveAssessment } from '@/lib/data/assessments';
import { claimById } from '@/lib/data/claims';
import { lockThread, setThreadStatus, threadById } from '@/lib/data/comments';
import type { Reader } from '@/lib/data/transaction';
import { userOf } from '@/lib/domain/access/actor';
import type { Assessment } from '@/lib/domain/assessment/assessment';
import { notFound } from '@/lib/domain/errors';
import { Id, Instant } from '@/lib/domain/identity';
import type { Invertible } from '@/lib/domain/undo/ways-back';
import { command } from '@/lib/services/command';
import { restoreComment, retireComment } from '@/lib/services/reviews/comment';
import { recordAssessment } from '@/lib/services/reviews/record-assessment';
import { reopenThread } from '@/lib/services/reviews/thread';
import { withdrawAssessment } from '@/lib/services/reviews/withdraw-assessment';
import { changedSince, type Inverse, known, type Step } from '@/lib/services/undo/inverse';

type Types = Extract<Invertible, `assessment.${string}` | `comment.${string}` | `thread.${string}`>;

/** Marks a thread as dealt with, as it was by whom and when. */
const resolveAgain = command(
  'comment.add',
  z.object({ id: Id, resolvedById: Id.nullable(), resolvedAt: Instant }),
  async ({ tx }, { id, resolvedById, resolvedAt }) => {
    if ((await lockThread(tx, id)) === 'resolved') throw changedSince();
    await setThreadStatus(tx, id, { byId: resolvedById, at: new Date(resolvedAt) });
    const { claimId } = await threadById(tx, id);
    const { articleId } = await claimById(tx, claimId);
    return {
      result: id,
      events: [{ type: 'thread.resolved', articleId, claimId, threadId: id }],
    };
  },
);

async function recorded(db: Reader, claimId: string, id: string): Promise<Assessment> {
  const one = (await assessmentsOfClaims(db, [claimId])).find((assessment) => assessment.id === id);
  if (!one) throw notFound('assessment');
  return one;
}

/** Judgements stay as they were recorded: one that holds again is recorded anew, word for word. */
async function recordAgain({ tx, context }: Step, claimId: string, id: string): Promise<void> {
  const { rating, rationale, citationIds } = await recorded(tx, claimId, id);
  await recordAssessment(context, { claimId, rating, rationale, citationIds });
}

const ownLive = async ({ tx, actor }: Step, claimId: string): Promise<string | null> =>
  (await liveAssessment(tx, claimId, userOf(actor).id))?.id ?? null;

export const reviewInverses: { [Type in Types]: Inverse<Type> } = {
  'assessment.recorded': async ({ claimId, assessmentId, supersedesId }, step) => {
    if ((await ownLive(step, claimId)) !== assessmentId) throw changedSince();
    const before = supersedesId && (await recorded(step.tx, claimId, supersedesId));
    // One that was taken up again supersedes a withdrawn one, which does not hold.
    if (before && before.status === 'superseded') await recordAgain(step, claimId, before.id);
    else await withdrawAssessment(step.context, { claimId });
  },
  'assessment.withdrawn': async ({ claimId, assessmentId }, step) => {
    if ((await ownLive(step, claimId)) !== null) throw changedSince();
    await recordAgain(step, claimId, assessmentId);
  },
  'comment.added': ({ commentId }, { context }) => retireComment(context, { id: commentId }),
  'comment.retired': ({ commentId }, { context }) => restoreComment(context, { id: commentId }),
  'comment.restored': ({ commentId }, { context }) => retireComment(context, { id: commentId }),
  'thread.resolved': ({ threadId }, { context }) => reopenThread(context, { id: threadId }),
  'thread.reopened': ({ threadId, former }, { context }) =>
    resolveAgain(context, { id: threadId, ...known(former) }),
};
