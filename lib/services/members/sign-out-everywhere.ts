import { z } from 'zod';
import { raiseSessionEpoch } from '@/lib/data/users';
import { command } from '@/lib/services/command';
import { ownAccount } from '@/lib/services/members/own-account';

/** Ends every session of the caller, this one too; API tokens keep working. */
export const signOutEverywhere = command('account.manage', z.object({}), async ({ tx, actor }) => {
  const memberId = ownAccount(actor);
  await raiseSessionEpoch(tx, memberId);
  return { result: undefined, events: [{ type: 'member.signedOutEverywhere', memberId }] };
});
