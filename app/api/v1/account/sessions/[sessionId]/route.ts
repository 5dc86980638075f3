import { apiRoute } from '@/lib/http/route';
import { endSession } from '@/lib/services/members/end-session';

export const DELETE = apiRoute(
  {
    method: 'DELETE',
    path: '/api/v1/account/sessions/{sessionId}',
    summary: 'Sign out one browser of one’s own account',
    action: 'account.manage',
    status: 204,
  },
  async ({ context, params }) => {
    await endSession(context, { id: params.sessionId });
  },
);
