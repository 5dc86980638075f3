import { logSecurity } from '@/lib/adapters/security-log';
import { secondFactorsOf } from '@/lib/data/second-factors';
import { reader } from '@/lib/data/transaction';
import type { Member } from '@/lib/domain/access/member';
import { readCode } from '@/lib/domain/access/second-factor';
import type { CodeKind, SignInRefusal } from '@/lib/domain/access/sign-in';
import { ClaimdeskError } from '@/lib/domain/errors';
import type { Context } from '@/lib/services/context';
import { countAttempt, forgiveAttempt } from '@/lib/services/limits/attempts';
import { tellOfLockOut } from '@/lib/services/members/lock-out';
import { spendCode } from '@/lib/services/second-factor/spend-code';

/** What may answer for the second factor. */
export type SecondFactorMethod = 'authenticator_app' | 'recovery_code' | 'passkey';

/**
 * Lets a member whose password was right go on: at once without a second factor, else with a code,
 * whose kind it returns.
 * @throws ClaimdeskError `second_factor_required` with the `methods` that there are, `wrong_code`,
 * `too_many_attempts`.
 */
export async function demandSecondFactor(
  context: Context,
  { id, name, role }: Member,
  code: string | undefined,
): Promise<CodeKind | null> {
  const { authenticatorApp, passkeys } = await secondFactorsOf(context.tx ?? reader(), id);
  if (!authenticatorApp && passkeys.length === 0) return null;
  const refuse = (reason: SignInRefusal) =>
    logSecurity({ event: 'sign_in_refused', way: 'password', reason, member: id });
  if (!code) {
    refuse('second_factor_missing');
    const methods: SecondFactorMethod[] = [
      ...(authenticatorApp ? (['authenticator_app'] as const) : []),
      'recovery_code',
      ...(passkeys.length > 0 ? (['passkey'] as const) : []),
    ];
    throw new ClaimdeskError(
      'second_factor_required',
      'The password is right; a code is needed too.',
      [],
      { methods },
    );
  }
  const attempt = { account: `second factor of ${id}` };
  await countAttempt(attempt, tellOfLockOut(context, { memberId: id }, 'code'));
  if (!(await spendCode({ ...context, actor: { kind: 'user', id, name, role } }, { code }))) {
    refuse('wrong_code');
    const message = 'This code is wrong, or was used already.';
    throw new ClaimdeskError('wrong_code', message, [{ path: 'code', message }]);
  }
  await forgiveAttempt(attempt);
  return readCode(code)?.kind ?? null;
}
