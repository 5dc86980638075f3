import type { ReactNode } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { Markdown } from '@/components/ui/markdown';
import { Time } from '@/components/ui/time';
import type { Comment } from '@/lib/domain/claim/comment';

export type CommentThreadProps = {
  /** The earliest first. */
  comments: readonly Comment[];
  /** Buttons for one comment, such as "Withdraw". */
  actionsOf?: (comment: Comment) => ReactNode;
  /** The form that adds one, under the last. */
  form?: ReactNode;
  now?: string;
};

export function CommentThread({ comments, actionsOf, form, now }: CommentThreadProps) {
  return (
    <div className="flex flex-col gap-5">
      {comments.length === 0 && <p className="text-muted">Nobody has said anything yet.</p>}
      <ol className="flex flex-col gap-5">
        {comments.map((comment) => (
          <li key={comment.id} className="grid grid-cols-[1.5rem_1fr] gap-x-2.5">
            <Avatar name={comment.author.name} isDecorative />
            <div className="min-w-0">
              <p className="flex flex-wrap items-center gap-x-2.5">
                <bdi className="font-semibold">{comment.author.name}</bdi>
                <span className="text-[0.8125rem] text-muted">
                  <Time at={comment.createdAt} now={now} />
                </span>
                <span className="ms-auto">{actionsOf?.(comment)}</span>
              </p>
              {comment.status === 'active' ? (
                <Markdown text={comment.body} />
              ) : (
                <p className="text-muted italic">This comment was withdrawn.</p>
              )}
            </div>
          </li>
        ))}
      </ol>
      {form}
    </div>
  );
}
