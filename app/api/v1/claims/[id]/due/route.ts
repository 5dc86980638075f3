import { z } from 'zod';
import { Claim } from '@/lib/domain/claim/claim';
import { DueOn } from '@/lib/domain/claim/due-on';
import { apiRoute } from '@/lib/http/route';
import { setDue } from '@/lib/services/claims/set-due';

export const PUT = apiRoute(
  {
    method: 'PUT',
    path: '/api/v1/claims/{id}/due',
    summary: 'Say by which day a claim should be settled; null takes the date away',
    action: 'claim.setDue',
    ifMatch: true,
    body: z.object({ dueOn: DueOn.nullable() }),
    answer: Claim,
    errors: ['transition_refused'],
  },
  async ({ context, params, version, body: { dueOn } }) =>
    (await setDue(context, { id: params.id, expectedVersion: version, dueOn })).claim,
);
