import { apiRoute } from '@/lib/http/route';
import { revokeToken } from '@/lib/services/members/revoke-token';

export const DELETE = apiRoute(
  {
    method: 'DELETE',
    path: '/api/v1/tokens/{tokenId}',
    summary: 'Revoke an API token of one’s own, be it the one of the call',
    action: 'account.manage',
    status: 204,
  },
  ({ context, params }) => revokeToken(context, { id: params.tokenId }),
);
