import { z } from 'zod';
import { isCommonPassword } from '@/lib/adapters/common-passwords';
import { hashPassword } from '@/lib/adapters/password';
import { newSecret } from '@/lib/adapters/secret';
import { reader } from '@/lib/data/transaction';
import { hasMembers, insertMember } from '@/lib/data/users';
import { Email } from '@/lib/domain/access/member';
import { command, parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { ensureDesk } from '@/lib/services/desk/ensure-desk';

/**
 * Of any length, and a common one is told of rather than refused: it is the operator's, who has the
 * whole machine anyway, and a desk that does not start helps nobody.
 */
const Input = z.object({
  email: Email.optional(),
  password: z.string().min(1).max(200).optional(),
});

const createFirst = command(
  'member.manage',
  z.object({ email: z.string(), passwordHash: z.string() }),
  async ({ tx, at }, { email, passwordHash }) => {
    const role = 'administrator';
    const member = await insertMember(tx, { email, name: 'Administrator', role, passwordHash }, at);
    return {
      result: member,
      events: [{ type: 'member.created', memberId: member.id, email, role }],
    };
  },
);

/**
 * Makes a new database a desk that somebody can enter; does nothing once it has a member.
 * `password` in the answer is the one that was generated, null where one was given; `isCommon` says
 * whether the one that was given is among the first that anyone would try.
 */
export async function ensureFirstAdministrator(
  context: Context,
  input: z.input<typeof Input>,
): Promise<
  { created: false } | { created: true; email: string; password: string | null; isCommon: boolean }
> {
  const { email = 'admin@claimdesk.local', password } = parse(Input, input);
  await ensureDesk(context);
  if (await hasMembers(context.tx ?? reader())) return { created: false };
  const generated = password === undefined ? newSecret() : null;
  const passwordHash = await hashPassword(password ?? generated ?? '');
  await createFirst(context, { email, passwordHash });
  const isCommon = await isCommonPassword(password ?? '');
  return { created: true, email, password: generated, isCommon };
}
