import { z } from 'zod';
import { hashPassword, isPassword } from '@/lib/adapters/password';
import { logSecurity } from '@/lib/adapters/security-log';
import { reader } from '@/lib/data/transaction';
import { memberById, passwordHashOf, setPasswordHash } from '@/lib/data/users';
import { NewPassword } from '@/lib/domain/access/member';
import { ClaimdeskError } from '@/lib/domain/errors';
import { command, parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { countAttempt, forgiveAttempt } from '@/lib/services/limits/attempts';
import { tellOfLockOut } from '@/lib/services/members/lock-out';
import { ownAccount } from '@/lib/services/members/own-account';
import { refuseWeakPassword } from '@/lib/services/members/refuse-weak-password';

export const PasswordChange = z.object({
  currentPassword: z.string().min(1, 'Write your current password.').max(200),
  password: NewPassword,
});

const storePassword = command(
  'account.manage',
  z.object({ passwordHash: z.string() }),
  async ({ tx, actor }, { passwordHash }) => {
    const memberId = ownAccount(actor);
    await setPasswordHash(tx, memberId, passwordHash);
    return { result: undefined, events: [{ type: 'member.passwordChanged', memberId }] };
  },
);

/**
 * Changes the caller's password and ends all of their sessions; API tokens keep working.
 * @throws ClaimdeskError `invalid_input`, `wrong_password`, `too_many_attempts`.
 */
export async function changePassword(
  context: Context,
  input: z.input<typeof PasswordChange>,
): Promise<void> {
  const memberId = ownAccount(context.actor);
  const { currentPassword, password } = parse(PasswordChange, input);
  const attempt = { account: `password of ${memberId}` };
  await countAttempt(attempt, tellOfLockOut(context, { memberId }, 'proof'));
  const db = context.tx ?? reader();
  if (!(await isPassword(currentPassword, await passwordHashOf(db, memberId)))) {
    logSecurity({ event: 'proof_refused', member: memberId });
    const message = 'This is not your current password.';
    throw new ClaimdeskError('wrong_password', message, [{ path: 'currentPassword', message }]);
  }
  await forgiveAttempt(attempt);
  await refuseWeakPassword((await memberById(db, memberId))?.email ?? '', password);
  await storePassword(context, { passwordHash: await hashPassword(password) });
}
