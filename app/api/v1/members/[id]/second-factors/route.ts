import { apiRoute } from '@/lib/http/route';
import { resetSecondFactors } from '@/lib/services/second-factor/reset-second-factors';

export const DELETE = apiRoute(
  {
    method: 'DELETE',
    path: '/api/v1/members/{id}/second-factors',
    summary: 'Take away a member’s second factors, so that they sign in by password alone',
    action: 'member.manage',
    status: 204,
    errors: ['transition_refused', 'already_done'],
  },
  async ({ context, params }) => {
    await resetSecondFactors(context, { id: params.id });
  },
);
