import { apiRoute } from '@/lib/http/route';
import { endSessionsOfMember } from '@/lib/services/members/end-session';

export const DELETE = apiRoute(
  {
    method: 'DELETE',
    path: '/api/v1/members/{id}/sessions',
    summary: 'Sign a member out of every browser; their tokens keep working',
    action: 'member.manage',
    status: 204,
  },
  async ({ context, params }) => {
    await endSessionsOfMember(context, { id: params.id });
  },
);
