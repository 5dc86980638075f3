import { Claim } from '@/lib/domain/claim/claim';
import { apiRoute } from '@/lib/http/route';
import { confirmClaimWords } from '@/lib/services/claims/confirm-claim-words';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/claims/{id}/confirm',
    summary: 'Say that a claim still holds for the words that a revision changed',
    action: 'claim.edit',
    ifMatch: true,
    answer: Claim,
    errors: ['transition_refused'],
  },
  ({ context, params, version }) =>
    confirmClaimWords(context, { id: params.id, expectedVersion: version }),
);
