import { z } from 'zod';
import { Id, Instant, Person } from '@/lib/domain/identity';

/** How many members one comment may call. */
const MAX_MENTIONS = 20;

export const CommentInput = z.object({
  /** Markdown. */
  body: z
    .string()
    .trim()
    .min(1, 'Write something first.')
    .max(10_000, 'Keep a comment under 10,000 characters.'),
  /** Members whom it calls. */
  mentions: z.array(Id).max(MAX_MENTIONS, `Mention at most ${MAX_MENTIONS} members.`).optional(),
});
export type CommentInput = z.infer<typeof CommentInput>;

export const Comment = CommentInput.extend({
  id: Id,
  claimId: Id,
  threadId: Id,
  author: Person,
  mentions: z.array(Person),
  status: z.enum(['active', 'retired']),
  createdAt: Instant,
});
export type Comment = z.infer<typeof Comment>;
