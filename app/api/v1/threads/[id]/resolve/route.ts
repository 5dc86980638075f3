import { Thread } from '@/lib/domain/claim/thread';
import { apiRoute } from '@/lib/http/route';
import { resolveThread } from '@/lib/services/reviews/thread';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/threads/{id}/resolve',
    summary: 'Mark a thread of comments as resolved',
    action: 'comment.add',
    answer: Thread,
  },
  ({ context, params }) => resolveThread(context, { id: params.id }),
);
