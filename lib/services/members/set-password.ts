import { z } from 'zod';
import { hashPassword } from '@/lib/adapters/password';
import { reader } from '@/lib/data/transaction';
import { memberById, setPasswordHash } from '@/lib/data/users';
import { NewPassword } from '@/lib/domain/access/member';
import { authorize } from '@/lib/domain/access/permissions';
import { notFound } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { command, parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { refuseWeakPassword } from '@/lib/services/members/refuse-weak-password';

const Input = z.object({ id: Id, password: NewPassword });

const storePassword = command(
  'member.manage',
  z.object({ id: Id, passwordHash: z.string() }),
  async ({ tx }, { id, passwordHash }) => {
    if (!(await memberById(tx, id))) throw notFound('member');
    await setPasswordHash(tx, id, passwordHash);
    return { result: undefined, events: [{ type: 'member.passwordChanged', memberId: id }] };
  },
);

/**
 * Gives a member another password, for whoever runs the desk, and ends all of the member's sessions.
 * @throws ClaimdeskError `invalid_input`, `not_found`.
 */
export async function setPassword(context: Context, input: z.input<typeof Input>): Promise<void> {
  authorize(context.actor, 'member.manage');
  const { id, password } = parse(Input, input);
  const member = await memberById(context.tx ?? reader(), id);
  if (!member) throw notFound('member');
  await refuseWeakPassword(member.email, password);
  await storePassword(context, { id, passwordHash: await hashPassword(password) });
}
