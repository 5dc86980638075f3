import { apiRoute } from '@/lib/http/route';
import { Proof, removeAuthenticator } from '@/lib/services/second-factor/set-up-authenticator';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/account/authenticator/remove',
    summary: 'Have one’s own authenticator app count no longer',
    action: 'account.manage',
    body: Proof,
    status: 204,
    isRepeatable: true,
    errors: ['wrong_password', 'too_many_attempts', 'already_done', 'transition_refused'],
  },
  ({ context, body }) => removeAuthenticator(context, body),
);
