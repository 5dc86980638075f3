import { ManagedScale } from '@/lib/domain/assessment/scale-form';
import { apiRoute } from '@/lib/http/route';
import { restoreScale } from '@/lib/services/desk/rating-scales';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/rating-scales/{id}/restore',
    summary: 'Offer a retired rating scale again',
    action: 'desk.manage',
    answer: ManagedScale,
    errors: ['transition_refused'],
  },
  ({ context, params }) => restoreScale(context, { id: params.id }),
);
