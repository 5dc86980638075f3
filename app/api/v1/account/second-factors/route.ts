import { OwnSecondFactors } from '@/lib/domain/access/second-factor';
import { apiRoute } from '@/lib/http/route';
import { getSecondFactors } from '@/lib/services/second-factor/get-second-factors';

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/account/second-factors',
    summary: 'Read what one’s own account has beside its password',
    action: 'factor.setUp',
    answer: OwnSecondFactors,
  },
  ({ context }) => getSecondFactors(context),
);
