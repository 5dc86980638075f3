import { z } from 'zod';
import { claimById } from '@/lib/data/claims';
import { commentById, insertComment, setCommentStatus } from '@/lib/data/comments';
import { userOf } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/permissions';
import { CommentInput } from '@/lib/domain/claim/comment';
import { ClaimdeskError } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { command } from '@/lib/services/command';

/** Says something about a claim to the others at the desk. */
export const addComment = command(
  'comment.add',
  CommentInput.extend({ claimId: Id }),
  async ({ tx, actor, at }, { claimId, body }) => {
    const { articleId } = await claimById(tx, claimId);
    const comment = await insertComment(tx, { claimId, body, authorId: userOf(actor).id }, at);
    return {
      result: comment,
      events: [{ type: 'comment.added', articleId, claimId, commentId: comment.id }],
    };
  },
);

/** Takes back one's own comment; whoever settles verdicts may take back any. */
export const retireComment = command(
  'comment.retire',
  z.object({ id: Id }),
  async ({ tx, actor }, { id }) => {
    const comment = await commentById(tx, id);
    if (comment.author.id !== userOf(actor).id && !can(actor, 'verdict.settle')) {
      throw new ClaimdeskError(
        'forbidden',
        'Only its author or an editor may take back a comment.',
      );
    }
    const { articleId } = await claimById(tx, comment.claimId);
    await setCommentStatus(tx, id, 'retired');
    return {
      result: { id },
      events: [{ type: 'comment.retired', articleId, claimId: comment.claimId, commentId: id }],
    };
  },
);
