import { z } from 'zod';
import { Comment, CommentInput } from '@/lib/domain/claim/comment';
import { ClaimdeskError } from '@/lib/domain/errors';
import { Id, Instant, Person } from '@/lib/domain/identity';

/** What a thread is about: the whole claim, one of its citations, or words of the article. */
export const ThreadSubject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('claim') }),
  z.object({ kind: z.literal('citation'), citationId: Id, sourceTitle: z.string() }),
  z.object({ kind: z.literal('passage'), passageId: Id, exact: z.string() }),
]);
export type ThreadSubject = z.infer<typeof ThreadSubject>;

export const ThreadStatus = z.enum(['open', 'resolved']);
export type ThreadStatus = z.infer<typeof ThreadStatus>;

export const Thread = z.object({
  id: Id,
  claimId: Id,
  on: ThreadSubject,
  status: ThreadStatus,
  resolvedBy: Person.nullable(),
  resolvedAt: Instant.nullable(),
  createdAt: Instant,
  /** The earliest first; those taken back are left out. */
  comments: z.array(Comment),
});
export type Thread = z.infer<typeof Thread>;

/** Something to say, and where: in a thread that there is, or in a new one. */
export const CommentPlace = CommentInput.extend({
  /** The thread that it replies in; left out, it starts one. */
  threadId: Id.optional(),
  /** What a new thread is on, where that is not the claim as a whole: one of the two. */
  citationId: Id.optional(),
  passageId: Id.optional(),
});
export type CommentPlace = z.infer<typeof CommentPlace>;

const changes = {
  resolve: { from: 'open', to: 'resolved', refusal: 'This thread is resolved already.' },
  reopen: { from: 'resolved', to: 'open', refusal: 'This thread is open.' },
} as const;

export type ThreadChange = keyof typeof changes;

/** The status after a change. @throws ClaimdeskError `transition_refused`. */
export function statusAfter(status: ThreadStatus, change: ThreadChange): ThreadStatus {
  const { from, to, refusal } = changes[change];
  if (status === from) return to;
  throw new ClaimdeskError('transition_refused', refusal, [], { status, event: change });
}

/**
 * Whom a new comment is told to: those it mentions, and whoever else has spoken in the thread.
 * Nobody is told twice, or of their own words.
 */
export function toldOfComment(comment: {
  authorId: string;
  mentioned: readonly string[];
  /** Who has spoken in the thread before. */
  speakers: readonly string[];
}): { userId: string; kind: 'mention' | 'reply' }[] {
  const mentioned = new Set(comment.mentioned);
  const repliedTo = new Set(comment.speakers).difference(mentioned);
  return [
    ...[...mentioned].map((userId) => ({ userId, kind: 'mention' as const })),
    ...[...repliedTo].map((userId) => ({ userId, kind: 'reply' as const })),
  ].filter(({ userId }) => userId !== comment.authorId);
}
