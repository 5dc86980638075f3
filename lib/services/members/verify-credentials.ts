import { z } from 'zod';
import { countAttempt, forgiveAttempt } from '@/lib/adapters/attempt-limits';
import { isPassword } from '@/lib/adapters/password';
import { reader } from '@/lib/data/transaction';
import { credentialsByEmail } from '@/lib/data/users';
import { Email, type Member } from '@/lib/domain/access/member';
import { ClaimdeskError } from '@/lib/domain/errors';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';

export const Credentials = z.object({
  email: Email,
  password: z.string().min(1, 'Write your password.').max(200, 'The password is too long.'),
  /** The network address that the attempt comes from. */
  address: z.string(),
});

/**
 * The active member with this e-mail address and password. An unknown address, a wrong password and
 * a disabled account answer alike and take alike long.
 * @throws ClaimdeskError `invalid_input`, `wrong_password`, `too_many_attempts`.
 */
export async function verifyCredentials(
  context: Context,
  input: z.input<typeof Credentials>,
): Promise<Member> {
  const { email, password, address } = parse(Credentials, input);
  const attempt = { account: email, address };
  await countAttempt(attempt);
  const found = await credentialsByEmail(context.tx ?? reader(), email);
  const matches = await isPassword(password, found?.passwordHash ?? null);
  if (!matches || found?.member.status !== 'active') {
    throw new ClaimdeskError('wrong_password', 'The e-mail address or the password is wrong.');
  }
  await forgiveAttempt(attempt);
  return found.member;
}
