import { z } from 'zod';
import { Claim } from '@/lib/domain/claim/claim';
import { Id } from '@/lib/domain/identity';
import { apiRoute } from '@/lib/http/route';
import { assignClaim, releaseClaim } from '@/lib/services/claims/assign-claim';

const path = '/api/v1/claims/{id}/assignee';

export const PUT = apiRoute(
  {
    method: 'PUT',
    path,
    summary: 'Give a claim to a member who may review it',
    action: 'claim.assign',
    ifMatch: true,
    body: z.object({ assigneeId: Id }),
    answer: Claim,
    errors: ['transition_refused'],
  },
  ({ context, params, version, body: { assigneeId } }) =>
    assignClaim(context, { id: params.id, expectedVersion: version, assigneeId }),
);

export const DELETE = apiRoute(
  {
    method: 'DELETE',
    path,
    summary: 'Take a claim out of anybody’s hands',
    action: 'claim.assign',
    ifMatch: true,
    answer: Claim,
    errors: ['transition_refused'],
  },
  ({ context, params, version }) =>
    releaseClaim(context, { id: params.id, expectedVersion: version }),
);
