import { z } from 'zod';
import { apiRoute } from '@/lib/http/route';
import {
  Confirmation,
  confirmAuthenticator,
} from '@/lib/services/second-factor/set-up-authenticator';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/account/authenticator/confirm',
    summary: 'Set up an authenticator app by its first code',
    action: 'factor.setUp',
    body: Confirmation,
    answer: z.object({
      recoveryCodes: z
        .array(z.string())
        .nullable()
        .describe('Of the first second factor; shown here and never again.'),
    }),
    isRepeatable: true,
    errors: ['wrong_code', 'transition_refused', 'already_done'],
  },
  ({ context, body }) => confirmAuthenticator(context, body),
);
