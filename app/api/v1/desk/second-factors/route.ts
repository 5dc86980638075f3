import { SecondFactorDemand } from '@/lib/domain/access/second-factor';
import { apiRoute } from '@/lib/http/route';
import {
  getSecondFactorDemand,
  NewDemand,
  setSecondFactorDemand,
} from '@/lib/services/second-factor/second-factor-demand';

const path = '/api/v1/desk/second-factors';

export const GET = apiRoute(
  {
    method: 'GET',
    path,
    summary: 'Read whose role must have a second factor',
    action: 'desk.read',
    answer: SecondFactorDemand,
  },
  ({ context }) => getSecondFactorDemand(context),
);

export const PUT = apiRoute(
  {
    method: 'PUT',
    path,
    summary: 'Set whose role must have a second factor; `If-Match` is the version of the settings',
    action: 'desk.manage',
    body: NewDemand,
    ifMatch: true,
    answer: SecondFactorDemand,
  },
  ({ context, version, body }) =>
    setSecondFactorDemand(context, { ...body, expectedVersion: version }),
);
