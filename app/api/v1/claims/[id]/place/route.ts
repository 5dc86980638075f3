import { Claim } from '@/lib/domain/claim/claim';
import { apiRoute } from '@/lib/http/route';
import { Placing, placeClaim } from '@/lib/services/claims/place-claim';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/claims/{id}/place',
    summary:
      'Say where a passage stands that a revision left in doubt, or that it is at none of the places',
    action: 'claim.edit',
    ifMatch: true,
    body: Placing,
    answer: Claim,
    errors: ['transition_refused'],
  },
  ({ context, params, version, body }) =>
    placeClaim(context, { ...body, id: params.id, expectedVersion: version }),
);
