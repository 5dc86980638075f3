import { z } from 'zod';
import { logFault } from '@/lib/adapters/security-log';
import { reader } from '@/lib/data/transaction';
import { memberByEmail } from '@/lib/data/users';
import { LockedStep } from '@/lib/domain/access/sign-in';
import { Id } from '@/lib/domain/identity';
import { command } from '@/lib/services/command';
import { type Context, systemContext } from '@/lib/services/context';

const lockOut = command(
  'account.manage',
  z.object({ memberId: Id, step: LockedStep }),
  async (_work, facts) => ({
    result: undefined,
    events: [{ type: 'member.lockedOut', ...facts }],
  }),
);

/**
 * Has the audit log tell, once a quarter of an hour at most, that an account takes no more attempts.
 * Nobody waits for it, and an address that is no member's has no entry: how long an answer takes would
 * else say who is a member.
 */
export const tellOfLockOut =
  (context: Context, who: { email: string } | { memberId: string }, step: LockedStep) =>
  (): void => {
    const tell = async () => {
      const memberId =
        'memberId' in who ? who.memberId : (await memberByEmail(reader(), who.email))?.id;
      if (memberId === undefined) return;
      await lockOut({ ...systemContext('sign-in'), now: context.now }, { memberId, step });
    };
    void tell().catch(logFault);
  };
