import { Claim } from '@/lib/domain/claim/claim';
import { apiRoute } from '@/lib/http/route';
import { restoreClaim } from '@/lib/services/claims/retire-claim';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/claims/{id}/restore',
    summary: 'Bring a retired claim back, with all that belongs to it',
    action: 'claim.retire',
    ifMatch: true,
    answer: Claim,
    errors: ['transition_refused'],
  },
  ({ context, params, version }) =>
    restoreClaim(context, { id: params.id, expectedVersion: version }),
);
