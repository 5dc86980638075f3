import { z } from 'zod';
import { remoteAddress } from '@/lib/auth/remote-address';
import { ApiToken } from '@/lib/domain/access/member';
import { apiRoute } from '@/lib/http/route';
import { createTokenByPassword, NewTokenByPassword } from '@/lib/services/members/create-token';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/tokens',
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
