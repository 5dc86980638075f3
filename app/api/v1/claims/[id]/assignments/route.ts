import { z } from 'zod';
import { Id, Person } from '@/lib/domain/identity';
import { listOf, pageOf, ShortListQuery } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { askReviewer, listAsked } from '@/lib/services/claims/assign-claim';

const path = '/api/v1/claims/{id}/assignments';

export const GET = apiRoute(
  {
    method: 'GET',
    path,
    summary:
      'List who is asked to assess a claim; whoever does not settle verdicts sees themselves',
    action: 'article.read',
    query: ShortListQuery,
    answer: listOf(Person),
  },
  async ({ context, params, query }) =>
    pageOf(await listAsked(context, params.id), query, ({ id }) => id),
);

export const POST = apiRoute(
  {
    method: 'POST',
    path,
    summary: 'Ask one more reviewer to assess a claim that somebody has in hand',
    action: 'claim.assign',
    body: z.object({ reviewerId: Id }),
    answer: listOf(Person),
    status: 201,
    errors: ['transition_refused'],
  },
  async ({ context, params, body: { reviewerId } }) => ({
    items: await askReviewer(context, { id: params.id, reviewerId }),
    nextCursor: null,
  }),
);
