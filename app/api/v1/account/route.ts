import { Account, accountOf } from '@/app/api/v1/account/account-answer';
import { apiRoute } from '@/lib/http/route';
import { changeName, NameChange } from '@/lib/services/members/change-name';

const path = '/api/v1/account';

export const GET = apiRoute(
  {
    method: 'GET',
    path,
    summary: 'Read one’s own account',
    action: 'account.manage',
    answer: Account,
  },
  ({ context }) => accountOf(context),
);

export const PATCH = apiRoute(
  {
    method: 'PATCH',
    path,
    summary: 'Change one’s own name; the log keeps the names of its time',
    action: 'account.manage',
    ifMatch: true,
    body: NameChange.omit({ version: true }),
    answer: Account,
  },
  async ({ context, version, body }) => {
    await changeName(context, { ...body, version });
    return await accountOf(context);
  },
);
