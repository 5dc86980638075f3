import { apiRoute } from '@/lib/http/route';
import { changePassword, PasswordChange } from '@/lib/services/members/change-password';

export const PUT = apiRoute(
  {
    method: 'PUT',
    path: '/api/v1/account/password',
    summary: 'Change one’s own password: every session ends, tokens keep working',
    action: 'account.manage',
    body: PasswordChange,
    status: 204,
    errors: ['wrong_password', 'too_many_attempts'],
  },
  ({ context, body }) => changePassword(context, body),
);
