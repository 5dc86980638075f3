import { Session } from '@/lib/domain/access/session';
import { listOf, pageOf, ShortListQuery } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { getAccount } from '@/lib/services/members/get-account';
import { signOutEverywhere } from '@/lib/services/members/sign-out-everywhere';

const path = '/api/v1/account/sessions';

export const GET = apiRoute(
  {
    method: 'GET',
    path,
    summary: 'List the browsers that are signed in to one’s own account',
    action: 'account.manage',
    query: ShortListQuery,
    answer: listOf(Session),
  },
  async ({ context, query }) => pageOf((await getAccount(context)).sessions, query, ({ id }) => id),
);

export const DELETE = apiRoute(
  {
    method: 'DELETE',
    path,
    summary: 'Sign out every browser of one’s own account; tokens keep working',
    action: 'account.manage',
    status: 204,
  },
  ({ context }) => signOutEverywhere(context, {}),
);
