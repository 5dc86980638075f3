import { Thread } from '@/lib/domain/claim/thread';
import { apiRoute } from '@/lib/http/route';
import { reopenThread } from '@/lib/services/reviews/thread';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/threads/{id}/reopen',
    summary: 'Open a resolved thread of comments again',
    action: 'comment.add',
    answer: Thread,
  },
  ({ context, params }) => reopenThread(context, { id: params.id }),
);
