import { z } from 'zod';
import { ClaimParts } from '@/lib/domain/claim/claim';
import { Id } from '@/lib/domain/identity';
import { apiRoute } from '@/lib/http/route';
import { splitClaim } from '@/lib/services/claims/split-claim';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/claims/{id}/split',
    summary: 'Put several claims in place of one, which is retired',
    action: 'claim.edit',
    ifMatch: true,
    body: z.object({ parts: ClaimParts }),
    answer: z.object({ ids: z.array(Id) }),
    status: 201,
    errors: ['transition_refused', 'passage_not_found', 'passage_ambiguous'],
  },
  ({ context, params, version, body: { parts } }) =>
    splitClaim(context, { id: params.id, expectedVersion: version, parts }),
);
