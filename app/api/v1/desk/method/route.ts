import { DeskMethod } from '@/lib/domain/assessment/desk-method';
import { apiRoute } from '@/lib/http/route';
import { getDeskMethod, setDeskMethod } from '@/lib/services/reviews/set-policy';

const path = '/api/v1/desk/method';

export const GET = apiRoute(
  {
    method: 'GET',
    path,
    summary: 'Read how the desk judges claims: its policy and its rules of evidence',
    action: 'desk.read',
    answer: DeskMethod,
  },
  ({ context }) => getDeskMethod(context),
);

export const PUT = apiRoute(
  {
    method: 'PUT',
    path,
    summary: 'Set how the desk judges claims; `If-Match` is the version of its settings',
    action: 'desk.manage',
    body: DeskMethod.omit({ version: true }),
    ifMatch: true,
    answer: DeskMethod,
  },
  ({ context, version, body }) => setDeskMethod(context, { ...body, expectedVersion: version }),
);
