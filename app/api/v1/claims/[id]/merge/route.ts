import { z } from 'zod';
import { Claim } from '@/lib/domain/claim/claim';
import { apiRoute } from '@/lib/http/route';
import { MergedIds, mergeClaims } from '@/lib/services/claims/merge-claims';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/claims/{id}/merge',
    summary: 'Merge other claims of the article into this one; they are retired',
    action: 'claim.edit',
    ifMatch: true,
    body: z.object({ fromIds: MergedIds }),
    answer: Claim,
    errors: ['transition_refused'],
  },
  ({ context, params, version, body: { fromIds } }) =>
    mergeClaims(context, { intoId: params.id, expectedVersion: version, fromIds }),
);
