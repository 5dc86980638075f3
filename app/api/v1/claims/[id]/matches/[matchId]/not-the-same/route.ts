import { apiRoute } from '@/lib/http/route';
import { bringBack, setApart } from '@/lib/services/matching/judge-match';

const path = '/api/v1/claims/{id}/matches/{matchId}/not-the-same';

export const PUT = apiRoute(
  {
    method: 'PUT',
    path,
    summary: 'Remember that a claim or a prior check is not the same as a claim',
    action: 'match.judge',
    status: 204,
    errors: ['already_done'],
  },
  ({ context, params: { id, matchId } }) => setApart(context, { claimId: id, matchId }),
);

export const DELETE = apiRoute(
  {
    method: 'DELETE',
    path,
    summary: 'Let what was said not to be the same be found beside the claim again',
    action: 'match.judge',
    status: 204,
    errors: ['already_done'],
  },
  ({ context, params: { id, matchId } }) => bringBack(context, { claimId: id, matchId }),
);
