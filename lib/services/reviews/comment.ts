import { z } from 'zod';
import { citationById } from '@/lib/data/citations';
import { claimById } from '@/lib/data/claims';
import {
  commentById,
  insertComment,
  insertThread,
  lockThread,
  setCommentStatus,
  setThreadStatus,
  threadById,
} from '@/lib/data/comments';
import { insertNotifications } from '@/lib/data/notifications';
import type { Writer } from '@/lib/data/transaction';
import { activeMember } from '@/lib/data/users';
import { type UserActor, userOf } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/permissions';
import type { AuditEvent } from '@/lib/domain/audit/events';
import type { Claim } from '@/lib/domain/claim/claim';
import type { Comment } from '@/lib/domain/claim/comment';
import { CommentPlace, toldOfComment } from '@/lib/domain/claim/thread';
import { ClaimdeskError, invalidField } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { command } from '@/lib/services/command';
import { formerOf } from '@/lib/services/reviews/thread';

/**
 * Says something about a claim to the others at the desk: in a thread, or in a new one. A reply
 * opens a resolved thread again. Tells those who are mentioned and those who spoke before.
 */
export const addComment = command(
  'comment.add',
  CommentPlace.extend({ claimId: Id }),
  async ({ tx, actor, at }, { claimId, body, mentions = [], ...place }) => {
    const author = userOf(actor);
    const claim = await claimById(tx, claimId);
    const mentioned = await knownMembers(tx, mentions);
    const { threadId, speakers, reopened } = await threadFor(tx, claim, place, at);
    const comment = await insertComment(
      tx,
      { claimId, threadId, body, mentions: mentioned, authorId: author.id },
      at,
    );
    const about = { articleId: claim.articleId, claimId, threadId, commentId: comment.id };
    await insertNotifications(
      tx,
      toldOfComment({ authorId: author.id, mentioned, speakers }).map((told) => ({
        ...told,
        ...about,
        actorId: author.id,
      })),
      at,
    );
    const { articleId } = claim;
    const events: AuditEvent[] = [
      ...(reopened
        ? [{ type: 'thread.reopened' as const, articleId, claimId, threadId, former: reopened }]
        : []),
      { type: 'comment.added', ...about },
    ];
    return { result: comment, events };
  },
);

/** @throws ClaimdeskError `invalid_input` when one of them is no active member. */
async function knownMembers(tx: Writer, ids: readonly string[]): Promise<string[]> {
  const unique = [...new Set(ids)];
  for (const id of unique) {
    if (!(await activeMember(tx, id))) {
      throw invalidField('mentions', 'Mention active members of the desk only.');
    }
  }
  return unique;
}

type FormerThread = ReturnType<typeof formerOf>;

type Place = Pick<CommentPlace, 'threadId' | 'citationId' | 'passageId'>;

async function threadFor(
  tx: Writer,
  claim: Claim,
  { threadId, citationId, passageId }: Place,
  at: Date,
): Promise<{ threadId: string; speakers: string[]; reopened: FormerThread }> {
  if (threadId === undefined) {
    const on = await subjectFor(tx, claim, { citationId, passageId });
    const started = await insertThread(tx, { claimId: claim.id, ...on }, at);
    return { threadId: started, speakers: [], reopened: null };
  }
  if (citationId !== undefined || passageId !== undefined) {
    throw invalidField('threadId', 'A reply is on what its thread is on.');
  }
  const isResolved = (await lockThread(tx, threadId)) === 'resolved';
  const thread = await threadById(tx, threadId);
  const reopened = isResolved ? formerOf(thread) : null;
  if (thread.claimId !== claim.id)
    throw invalidField('threadId', 'This thread is on another claim.');
  if (isResolved) await setThreadStatus(tx, threadId, null);
  return { threadId, speakers: thread.comments.map(({ author }) => author.id), reopened };
}

async function subjectFor(
  tx: Writer,
  claim: Claim,
  {
    citationId = null,
    passageId = null,
  }: { citationId?: string | null; passageId?: string | null },
): Promise<{ citationId: string | null; passageId: string | null }> {
  if (citationId && passageId) {
    throw invalidField('passageId', 'A thread is on a citation or on a passage, not on both.');
  }
  if (citationId && (await citationById(tx, citationId)).claimId !== claim.id) {
    throw invalidField('citationId', 'Choose a citation of this claim.');
  }
  if (passageId && !claim.passages.some(({ id }) => id === passageId)) {
    throw invalidField('passageId', 'Choose a passage of this claim.');
  }
  return { citationId, passageId };
}

const mayTakeBack = (actor: UserActor, { author }: Comment): boolean =>
  author.id === actor.id || can(actor, 'verdict.settle');

/** Takes back one's own comment; whoever settles verdicts may take back any. */
export const retireComment = command(
  'comment.retire',
  z.object({ id: Id }),
  async ({ tx, actor }, { id }) => {
    const comment = await commentById(tx, id);
    if (!mayTakeBack(userOf(actor), comment)) {
      throw new ClaimdeskError(
        'forbidden',
        'Only its author or an editor may take back a comment.',
      );
    }
    const { articleId } = await claimById(tx, comment.claimId);
    await setCommentStatus(tx, id, { status: 'retired', retiredById: userOf(actor).id });
    return {
      result: { id },
      events: [{ type: 'comment.retired', articleId, claimId: comment.claimId, commentId: id }],
    };
  },
);

/** Brings back a comment that was taken back: by whoever did that, or by an editor. */
export const restoreComment = command(
  'comment.retire',
  z.object({ id: Id }),
  async ({ tx, actor }, { id }) => {
    const comment = await commentById(tx, id);
    if (comment.retiredById !== userOf(actor).id && !can(actor, 'verdict.settle')) {
      throw new ClaimdeskError(
        'forbidden',
        'Only who took a comment back, or an editor, may restore it.',
      );
    }
    const { articleId } = await claimById(tx, comment.claimId);
    await setCommentStatus(tx, id, { status: 'active', retiredById: null });
    return {
      result: { ...comment, status: 'active' as const },
      events: [{ type: 'comment.restored', articleId, claimId: comment.claimId, commentId: id }],
    };
  },
);
