import { isPassword } from '@/lib/adapters/password';
import { logSecurity } from '@/lib/adapters/security-log';
import { reader } from '@/lib/data/transaction';
import { passwordHashOf } from '@/lib/data/users';
import { ClaimdeskError } from '@/lib/domain/errors';
import type { Context } from '@/lib/services/context';
import { countAttempt, forgiveAttempt } from '@/lib/services/limits/attempts';
import { tellOfLockOut } from '@/lib/services/members/lock-out';
import { ownAccount } from '@/lib/services/members/own-account';
import { spendCode } from '@/lib/services/second-factor/spend-code';

/**
 * Whoever sits at an open session shows that the account is theirs, by its password or by a code.
 * The account's id.
 * @throws ClaimdeskError `wrong_password`, `too_many_attempts`, and `transition_refused` for an
 * account without a password: the identity provider signs it in, and asks for more by itself.
 */
export async function proveOneself(context: Context, passwordOrCode: string): Promise<string> {
  const memberId = ownAccount(context.actor);
  const passwordHash = await passwordHashOf(context.tx ?? reader(), memberId);
  if (passwordHash === null) {
    throw new ClaimdeskError(
      'transition_refused',
      'You sign in through the identity provider: a second factor is set up there.',
    );
  }
  // The same count as where the password is changed.
  const attempt = { account: `password of ${memberId}` };
  await countAttempt(attempt, tellOfLockOut(context, { memberId }, 'proof'));
  const isTheirs =
    (await spendCode(context, { code: passwordOrCode })) ||
    (await isPassword(passwordOrCode, passwordHash));
  if (!isTheirs) {
    logSecurity({ event: 'proof_refused', member: memberId });
    const message = 'This is neither your current password nor a code that works.';
    throw new ClaimdeskError('wrong_password', message, [{ path: 'passwordOrCode', message }]);
  }
  await forgiveAttempt(attempt);
  return memberId;
}
