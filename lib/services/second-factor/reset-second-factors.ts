import { z } from 'zod';
import { deletePasskeys } from '@/lib/data/passkeys';
import {
  deleteAuthenticatorApp,
  membersWithSecondFactor,
  replaceRecoveryCodes,
} from '@/lib/data/second-factors';
import { reader } from '@/lib/data/transaction';
import { memberById } from '@/lib/data/users';
import { authorize } from '@/lib/domain/access/permissions';
import { ClaimdeskError, notFound } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { command } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';

/**
 * Leaves a member who lost what they signed in with their password alone, until they set up another
 * second factor. The desk's own programs may do it for the last administrator too.
 * @throws ClaimdeskError `not_found`, `already_done` when there is none, `transition_refused` for oneself.
 */
export const resetSecondFactors = command(
  'member.manage',
  z.object({ id: Id }),
  async ({ tx, actor, at }, { id }) => {
    const member = await memberById(tx, id);
    if (!member) throw notFound('member');
    if (actor.kind === 'user' && actor.id === id) {
      const message = 'Your own second factor is removed on your account’s page.';
      throw new ClaimdeskError('transition_refused', message);
    }
    const hadApp = await deleteAuthenticatorApp(tx, id);
    const passkeys = await deletePasskeys(tx, id);
    if (!hadApp && passkeys === 0) {
      throw new ClaimdeskError('already_done', `${member.name} has no second factor.`);
    }
    await replaceRecoveryCodes(tx, id, [], at);
    return { result: member, events: [{ type: 'member.secondFactorsReset', memberId: id }] };
  },
);

/** Who has a second factor, for those who may take it from them. */
export async function listSecondFactorHolders(context: Context): Promise<Set<string>> {
  authorize(context.actor, 'member.manage');
  return await membersWithSecondFactor(context.tx ?? reader());
}
