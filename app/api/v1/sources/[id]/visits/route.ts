import { z } from 'zod';
import { Id } from '@/lib/domain/identity';
import { Visiting } from '@/lib/domain/job/visiting';
import { Visit } from '@/lib/domain/source/decay/visit';
import { limitUpTo, listOf } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { listVisits } from '@/lib/services/visits/list-visits';
import { requestVisit } from '@/lib/services/visits/request-visit';

const path = '/api/v1/sources/{id}/visits';

export const GET = apiRoute(
  {
    method: 'GET',
    path,
    summary: 'List what visits to the address of a source found, the newest first',
    action: 'source.read',
    query: z.object({ cursor: Id.optional(), limit: limitUpTo(100) }),
    answer: listOf(Visit),
  },
  ({ context, params, query: { cursor, ...page } }) =>
    listVisits(context, params.id, { ...page, after: cursor }),
);

export const POST = apiRoute(
  {
    method: 'POST',
    path,
    summary: 'Visit the address of a source now, in the background',
    action: 'source.visit',
    answer: Visiting,
    status: 202,
    errors: ['source_retired', 'transition_refused', 'already_done'],
  },
  ({ context, params }) => requestVisit(context, { sourceId: params.id }),
);
