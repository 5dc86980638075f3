import { z } from 'zod';
import { remoteAddress } from '@/lib/auth/remote-address';
import { ApiToken } from '@/lib/domain/access/member';
import { listOf, pageOf, ShortListQuery } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { createTokenByPassword, NewTokenByPassword } from '@/lib/services/members/create-token';
import { getAccount } from '@/lib/services/members/get-account';

const path = '/api/v1/tokens';

export const GET = apiRoute(
  {
    method: 'GET',
    path,
    summary: 'List the API tokens of one’s own that work',
    action: 'account.manage',
    query: ShortListQuery,
    answer: listOf(ApiToken),
  },
  async ({ context, query }) => pageOf((await getAccount(context)).tokens, query, ({ id }) => id),
);

export const POST = apiRoute(
  {
    method: 'POST',
    path,
    summary: 'Make an API token from an e-mail address and a password',
    action: null,
    body: NewTokenByPassword.omit({ address: true }),
    answer: ApiToken.extend({ token: z.string().describe('Shown here and never again.') }),
    status: 201,
    errors: [
      'wrong_password',
      'second_factor_required',
      'second_factor_demanded',
      'wrong_code',
      'too_many_attempts',
    ],
  },
  ({ context, body, request }) =>
    createTokenByPassword(context, { ...body, address: remoteAddress(request.headers) }),
);
