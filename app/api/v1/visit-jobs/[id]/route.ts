import { Visiting } from '@/lib/domain/job/visiting';
import { apiRoute } from '@/lib/http/route';
import { cancelVisiting, getVisiting } from '@/lib/services/visits/change-visiting';

const path = '/api/v1/visit-jobs/{id}';

export const GET = apiRoute(
  {
    method: 'GET',
    path,
    summary: 'See how far visits to sources are',
    action: 'source.read',
    answer: Visiting,
  },
  ({ context, params }) => getVisiting(context, params.id),
);

export const DELETE = apiRoute(
  {
    method: 'DELETE',
    path,
    summary: 'Call off visits to sources; those that were made stay',
    action: 'source.visit',
    answer: Visiting,
    errors: ['transition_refused'],
  },
  ({ context, params }) => cancelVisiting(context, { id: params.id }),
);
