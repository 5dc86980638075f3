import { z } from 'zod';
import { isPassword } from '@/lib/adapters/password';
import { logSecurity } from '@/lib/adapters/security-log';
import { reader } from '@/lib/data/transaction';
import { credentialsByEmail } from '@/lib/data/users';
import { Email, type Member } from '@/lib/domain/access/member';
import type { CodeKind, SignInRefusal } from '@/lib/domain/access/sign-in';
import { ClaimdeskError } from '@/lib/domain/errors';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { countAttempt, forgiveAttempt } from '@/lib/services/limits/attempts';
import { tellOfLockOut } from '@/lib/services/members/lock-out';
import { demandSecondFactor } from '@/lib/services/second-factor/demand-second-factor';

export const Credentials = z.object({
  email: Email,
  password: z.string().min(1, 'Write your password.').max(200, 'The password is too long.'),
  /** Of the authenticator app, or a recovery code: where the account has a second factor. */
  code: z.string().max(100, 'The code is too long.').optional(),
  /** The network address that the attempt comes from. */
  address: z.string(),
});

/**
 * The active member with this e-mail address and password, and what they showed beside it. An unknown address, a wrong password and
 * a disabled account answer alike and take alike long; of a second factor only the right password tells.
 * @throws ClaimdeskError `invalid_input`, `wrong_password`, `too_many_attempts`, and with the right
 * password `second_factor_required`, `wrong_code`.
 */
export async function verifyCredentials(
  context: Context,
  input: z.input<typeof Credentials>,
): Promise<Member & { secondFactor: CodeKind | null }> {
  const { email, password, code, address } = parse(Credentials, input);
  const attempt = { account: email, address };
  await countAttempt(attempt, tellOfLockOut(context, { email }, 'password'));
  const found = await credentialsByEmail(context.tx ?? reader(), email);
  const matches = await isPassword(password, found?.passwordHash ?? null);
  if (!matches || found?.member.status !== 'active') {
    logSecurity({
      event: 'sign_in_refused',
      way: 'password',
      reason: whyRefused(found !== null, matches),
      member: found?.member.id ?? null,
    });
    throw new ClaimdeskError('wrong_password', 'The e-mail address or the password is wrong.');
  }
  await forgiveAttempt(attempt);
  const secondFactor = await demandSecondFactor(context, found.member, code);
  return { ...found.member, secondFactor };
}

function whyRefused(isKnown: boolean, matches: boolean): SignInRefusal {
  if (!isKnown) return 'unknown_account';
  return matches ? 'disabled_account' : 'wrong_password';
}
