import { z } from 'zod';
import { Id, Instant, Person } from '@/lib/domain/identity';

export const CommentInput = z.object({
  /** Markdown. */
  body: z
    .string()
    .trim()
    .min(1, 'Write something first.')
    .max(10_000, 'Keep a comment under 10,000 characters.'),
});
export type CommentInput = z.infer<typeof CommentInput>;

export const Comment = CommentInput.extend({
  id: Id,
  claimId: Id,
  author: Person,
  status: z.enum(['active', 'retired']),
  createdAt: Instant,
});
export type Comment = z.infer<typeof Comment>;
