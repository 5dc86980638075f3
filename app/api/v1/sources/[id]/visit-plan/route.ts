import { VisitPlan } from '@/lib/domain/source/decay/visit';
import { apiRoute } from '@/lib/http/route';
import { getVisitPlan } from '@/lib/services/visits/list-visits';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/sources/{id}/visit-plan',
    summary: 'See whether and when the desk visits the address of a source by itself',
    action: 'source.read',
    answer: VisitPlan,
  },
  ({ context, params }) => getVisitPlan(context, params.id),
);
