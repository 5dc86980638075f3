'use client';

import { Section } from '@/app/(desk)/articles/[id]/_components/section';
import { useWorkbench } from '@/app/(desk)/articles/[id]/_components/workbench-context';
import { addComment, retireComment } from '@/app/(desk)/articles/[id]/actions';
import { CommentThread } from '@/components/claim/comment-thread';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { TextArea } from '@/components/ui/text-area';
import { useFormAction } from '@/components/ui/use-form-action';
import { usePressAction } from '@/components/ui/use-press-action';
import { can } from '@/lib/domain/access/permissions';
import type { Claim } from '@/lib/domain/claim/claim';
import type { Comment } from '@/lib/domain/claim/comment';

export function CommentSection({
  claim,
  comments,
}: {
  claim: Claim;
  comments: readonly Comment[];
}) {
  const { actor } = useWorkbench();
  const { state, submit, isPending } = useFormAction(addComment);
  const takeBack = usePressAction(retireComment);
  return (
    <Section title={comments.length > 0 ? `Comments (${comments.length})` : 'Comments'}>
      <CommentThread
        comments={comments}
        actionsOf={(comment) =>
          (comment.author.id === actor.id || can(actor, 'verdict.settle')) && (
            <Button
              variant="quiet"
              size="small"
              isPending={takeBack.isPending}
              onPress={() => takeBack.press({ id: comment.id })}
            >
              Take back
            </Button>
          )
        }
      />
      {can(actor, 'comment.add') && (
        <Form
          action={submit}
          state={state}
          clearOnSuccess
          aria-label="Add a comment"
          className="flex flex-col items-start gap-2"
        >
          <input type="hidden" name="claimId" value={claim.id} />
          <TextArea label="Comment" name="body" rows={2} hint="Markdown" className="w-full" />
          <Button type="submit" isPending={isPending}>
            Comment
          </Button>
        </Form>
      )}
    </Section>
  );
}
