'use client';

import { useState } from 'react';
import { CommentForm } from '@/app/(desk)/articles/[id]/_components/comment-form';
import { useWorkbench } from '@/app/(desk)/articles/[id]/_components/workbench-context';
import {
  reopenThread,
  resolveThread,
  restoreComment,
  retireComment,
} from '@/app/(desk)/articles/[id]/actions';
import { CommentThread } from '@/components/claim/comment-thread';
import { Button } from '@/components/ui/button';
import { Disclosure } from '@/components/ui/disclosure';
import { usePressAction } from '@/components/ui/use-press-action';
import { can } from '@/lib/domain/access/permissions';
import type { Thread } from '@/lib/domain/claim/thread';

/** One conversation; a resolved one is folded away. */
export function ThreadView({ thread }: { thread: Thread }) {
  const { id, status, comments, resolvedBy } = thread;
  const first = comments[0];
  return (
    <section
      id={`thread-${id}`}
      aria-label={`Thread of ${first?.author.name ?? 'nobody'}`}
      className="scroll-mt-6 border-line border-s-3 ps-3"
    >
      {status === 'resolved' ? (
        <Disclosure
          level={4}
          title={`Resolved by ${resolvedBy?.name ?? 'a member'}: ${said(comments.length)}`}
        >
          <Conversation thread={thread} />
        </Disclosure>
      ) : (
        <Conversation thread={thread} />
      )}
    </section>
  );
}

const said = (count: number) => (count === 1 ? '1 comment' : `${count} comments`);

function Conversation({ thread }: { thread: Thread }) {
  const { actor } = useWorkbench();
  const [isReplying, setReplying] = useState(false);
  const takeBack = usePressAction(retireComment);
  const restore = usePressAction(restoreComment);
  const resolve = usePressAction(resolveThread);
  const reopen = usePressAction(reopenThread);
  const target = { id: thread.id };
  return (
    <div className="flex flex-col gap-3">
      <CommentThread
        comments={thread.comments}
        actionsOf={({ id, author }) =>
          (author.id === actor.id || can(actor, 'verdict.settle')) && (
            <Button
              variant="quiet"
              size="small"
              isPending={takeBack.isPending}
              onPress={() => takeBack.press({ id }, { onUndo: () => restore.press({ id }) })}
            >
              Take back
            </Button>
          )
        }
      />
      {can(actor, 'comment.add') && !isReplying && (
        <div className="flex flex-wrap gap-2">
          <Button size="small" icon="comment" onPress={() => setReplying(true)}>
            Reply
          </Button>
          {thread.status === 'open' ? (
            <Button
              variant="quiet"
              size="small"
              icon="check"
              isPending={resolve.isPending}
              onPress={() => resolve.press(target, { onUndo: () => reopen.press(target) })}
            >
              Resolve
            </Button>
          ) : (
            <Button
              variant="quiet"
              size="small"
              icon="undo"
              isPending={reopen.isPending}
              onPress={() => reopen.press(target, { onUndo: () => resolve.press(target) })}
            >
              Reopen
            </Button>
          )}
        </div>
      )}
      {isReplying && (
        <CommentForm
          claimId={thread.claimId}
          name="Reply in this thread"
          label="Reply"
          verb="Send the reply"
          onSuccess={() => setReplying(false)}
          autoFocus
        >
          <input type="hidden" name="threadId" value={thread.id} />
        </CommentForm>
      )}
    </div>
  );
}
