import { z } from 'zod';
import { Id } from '@/lib/domain/identity';
import { apiRoute } from '@/lib/http/route';
import { retireComment } from '@/lib/services/reviews/comment';

export const DELETE = apiRoute(
  {
    method: 'DELETE',
    path: '/api/v1/comments/{id}',
    summary: 'Take back a comment: one’s own, or as an editor any',
    action: 'comment.retire',
    answer: z.object({ id: Id }),
  },
  ({ context, params }) => retireComment(context, { id: params.id }),
);
