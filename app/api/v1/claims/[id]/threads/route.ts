import { Thread } from '@/lib/domain/claim/thread';
import { listOf, pageOf, ShortListQuery } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { listThreads } from '@/lib/services/reviews/thread';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/claims/{id}/threads',
    summary: 'List the threads of comments on a claim, the oldest first',
    action: 'article.read',
    query: ShortListQuery,
    answer: listOf(Thread),
  },
  async ({ context, params, query }) =>
    pageOf(await listThreads(context, params.id), query, ({ id }) => id),
);
