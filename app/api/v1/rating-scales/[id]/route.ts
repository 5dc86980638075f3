import { ManagedScale, ScaleChange } from '@/lib/domain/assessment/scale-form';
import { apiRoute } from '@/lib/http/route';
import { retireScale, reviseScale } from '@/lib/services/desk/rating-scales';

const path = '/api/v1/rating-scales/{id}';

export const PUT = apiRoute(
  {
    method: 'PUT',
    path,
    summary: 'Change a rating scale; one that articles are checked on gets a next version',
    action: 'desk.manage',
    ifMatch: true,
    body: ScaleChange,
    answer: ManagedScale,
  },
  ({ context, params, version, body }) =>
    reviseScale(context, { ...body, id: params.id, expectedVersion: version }),
);

export const DELETE = apiRoute(
  {
    method: 'DELETE',
    path,
    summary: 'Retire a rating scale: new articles are not checked on it, others keep it',
    action: 'desk.manage',
    ifMatch: true,
    answer: ManagedScale,
    errors: ['transition_refused'],
  },
  ({ context, params, version }) =>
    retireScale(context, { id: params.id, expectedVersion: version }),
);
