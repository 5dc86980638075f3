import { apiRoute } from '@/lib/http/route';
import { revokeInvitation } from '@/lib/services/members/revoke-invitation';

export const DELETE = apiRoute(
  {
    method: 'DELETE',
    path: '/api/v1/invitations/{invitationId}',
    summary: 'Have the link of an invitation work no longer',
    action: 'member.invite',
    status: 204,
    errors: ['invitation_unusable'],
  },
  ({ context, params }) => revokeInvitation(context, { id: params.invitationId }),
);
