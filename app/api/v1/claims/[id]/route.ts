import { z } from 'zod';
import { Claim, ClaimChange, PassageChange } from '@/lib/domain/claim/claim';
import { Reason } from '@/lib/domain/reason';
import { apiRoute } from '@/lib/http/route';
import { editClaim } from '@/lib/services/claims/edit-claim';
import { getClaim } from '@/lib/services/claims/get-claim';
import { retireClaim } from '@/lib/services/claims/retire-claim';

const path = '/api/v1/claims/{id}';

export const GET = apiRoute(
  { method: 'GET', path, summary: 'Read a claim', action: 'article.read', answer: Claim },
  ({ context, params }) => getClaim(context, params.id),
);

export const PATCH = apiRoute(
  {
    method: 'PATCH',
    path,
    summary: 'Change what the desk says about a claim or which words it is tied to; the rest stays',
    action: 'claim.edit',
    ifMatch: true,
    body: ClaimChange.extend({ passages: PassageChange.optional() }),
    answer: Claim,
    errors: ['transition_refused', 'passage_not_found', 'passage_ambiguous'],
  },
  ({ context, params, version, body }) =>
    editClaim(context, { ...body, id: params.id, expectedVersion: version }),
);

export const DELETE = apiRoute(
  {
    method: 'DELETE',
    path,
    summary: 'Retire a claim: it leaves the check and stays readable',
    action: 'claim.retire',
    ifMatch: true,
    query: z.object({ reason: Reason }),
    answer: Claim,
    errors: ['transition_refused'],
  },
  ({ context, params, version, query: { reason } }) =>
    retireClaim(context, { id: params.id, expectedVersion: version, reason }),
);
