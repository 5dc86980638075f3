import { apiRoute } from '@/lib/http/route';
import { removePasskey } from '@/lib/services/second-factor/passkeys';
import { Proof } from '@/lib/services/second-factor/set-up-authenticator';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/account/passkeys/{passkeyId}/remove',
    summary: 'Have a passkey of one’s own work no longer',
    action: 'account.manage',
    body: Proof,
    status: 204,
    isRepeatable: true,
    errors: ['wrong_password', 'too_many_attempts'],
  },
  ({ context, params, body }) => removePasskey(context, { ...body, id: params.passkeyId }),
);
