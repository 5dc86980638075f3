import { z } from 'zod';
import { authorize } from '@/lib/domain/access/permissions';
import { ClaimdeskError } from '@/lib/domain/errors';
import { command, parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { ownAccount } from '@/lib/services/members/own-account';
import { freshRecoveryCodes, hasSecondFactor } from '@/lib/services/second-factor/first-and-last';
import { proveOneself } from '@/lib/services/second-factor/prove-oneself';
import { Proof } from '@/lib/services/second-factor/set-up-authenticator';

const make = command('account.manage', z.object({}), async ({ tx, actor, at }) => {
  const memberId = ownAccount(actor);
  if (!(await hasSecondFactor(tx, memberId))) {
    throw new ClaimdeskError('transition_refused', 'Set up a second factor first.');
  }
  const recoveryCodes = await freshRecoveryCodes(tx, memberId, at);
  return {
    result: { recoveryCodes },
    events: [{ type: 'member.recoveryCodesMade', memberId }],
  };
});

/**
 * Ten new recovery codes for the caller; the ones before no longer work.
 * @throws ClaimdeskError `wrong_password`, `too_many_attempts`, `transition_refused`.
 */
export async function makeRecoveryCodes(
  context: Context,
  input: z.input<typeof Proof>,
): Promise<{ recoveryCodes: string[] }> {
  authorize(context.actor, 'account.manage');
  await proveOneself(context, parse(Proof, input).passwordOrCode);
  return make(context, {});
}
