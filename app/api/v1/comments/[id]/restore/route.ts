import { Comment } from '@/lib/domain/claim/comment';
import { apiRoute } from '@/lib/http/route';
import { restoreComment } from '@/lib/services/reviews/comment';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/comments/{id}/restore',
    summary: 'Bring back a comment that was taken back',
    action: 'comment.retire',
    answer: Comment,
  },
  ({ context, params }) => restoreComment(context, { id: params.id }),
);
