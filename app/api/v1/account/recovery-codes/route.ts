import { z } from 'zod';
import { apiRoute } from '@/lib/http/route';
import { makeRecoveryCodes } from '@/lib/services/second-factor/make-recovery-codes';
import { Proof } from '@/lib/services/second-factor/set-up-authenticator';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/account/recovery-codes',
    summary: 'Make new recovery codes; those before work no longer',
    action: 'account.manage',
    body: Proof,
    answer: z.object({
      recoveryCodes: z.array(z.string()).describe('Shown here and never again.'),
    }),
    status: 201,
    isRepeatable: true,
    errors: ['wrong_password', 'too_many_attempts', 'transition_refused'],
  },
  ({ context, body }) => makeRecoveryCodes(context, body),
);
