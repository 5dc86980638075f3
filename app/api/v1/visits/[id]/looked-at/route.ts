import { Visit } from '@/lib/domain/source/decay/visit';
import { apiRoute } from '@/lib/http/route';
import { lookAtVisit } from '@/lib/services/visits/look-at-visit';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/visits/{id}/looked-at',
    summary: 'Say that somebody has looked at what a visit found',
    action: 'source.visit',
    answer: Visit,
    errors: ['already_done'],
  },
  ({ context, params }) => lookAtVisit(context, { visitId: params.id }),
);
