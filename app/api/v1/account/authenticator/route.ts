import { z } from 'zod';
import { apiRoute } from '@/lib/http/route';
import { beginAuthenticator, Proof } from '@/lib/services/second-factor/set-up-authenticator';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/account/authenticator',
    summary: 'Begin to set up an authenticator app; nothing is kept before its first code',
    action: 'factor.setUp',
    body: Proof,
    answer: z.object({
      secret: z.string().describe('In base32, for the app.'),
      ticket: z.string().describe('To be sent with the first code.'),
    }),
    isRepeatable: true,
    errors: ['wrong_password', 'too_many_attempts', 'already_done'],
  },
  ({ context, body }) => beginAuthenticator(context, body),
);
