import { Person } from '@/lib/domain/identity';
import { listOf } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { stopAsking } from '@/lib/services/claims/assign-claim';

export const DELETE = apiRoute(
  {
    method: 'DELETE',
    path: '/api/v1/claims/{id}/assignments/{reviewerId}',
    summary: 'Ask a reviewer no longer who was asked beside whoever has the claim in hand',
    action: 'claim.assign',
    answer: listOf(Person),
  },
  async ({ context, params }) => ({
    items: await stopAsking(context, params),
    nextCursor: null,
  }),
);
