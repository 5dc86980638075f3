import { z } from 'zod';
import { logSecurity } from '@/lib/adapters/security-log';
import { openInvitationFor } from '@/lib/data/invitations';
import { reader } from '@/lib/data/transaction';
import { memberByEmail } from '@/lib/data/users';
import { Email, type Member, MemberName } from '@/lib/domain/access/member';
import type { SignInRefusal } from '@/lib/domain/access/sign-in';
import { ClaimdeskError } from '@/lib/domain/errors';
import { command, parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { invitationUnusable, join } from '@/lib/services/members/join';

const Identity = z.object({
  email: Email,
  /** Whether the provider vouches that the address is theirs; one that does not say, does not. */
  isEmailVerified: z.boolean(),
  name: z.string().trim().max(100).catch(''),
});

function refused(reason: SignInRefusal, member: string | null = null): ClaimdeskError {
  logSecurity({ event: 'sign_in_refused', way: 'identity_provider', reason, member });
  return new ClaimdeskError('forbidden', 'This desk has no member with that e-mail address.');
}

const joinByIdentity = command(
  'member.invite',
  Identity.extend({ name: MemberName }),
  async ({ tx, at }, { email, name }) => {
    const invitation = await openInvitationFor(tx, email, at);
    if (!invitation) throw invitationUnusable();
    return join(tx, at, invitation, { name, passwordHash: null });
  },
);

/**
 * The member whom the identity provider vouches for by a verified e-mail address. Knowing an
 * identity is not being let in: there must be an active member with that address already, or an
 * open invitation for it, which signing in then accepts.
 * @throws ClaimdeskError `forbidden` for everyone else, `invalid_input` without an address.
 */
export async function signInByIdentity(
  context: Context,
  input: z.input<typeof Identity>,
): Promise<Member> {
  const { email, isEmailVerified, name } = parse(Identity, input);
  if (!isEmailVerified) throw refused('identity_unverified');
  const member = await memberByEmail(context.tx ?? reader(), email);
  if (member?.status === 'active') return member;
  if (member) throw refused('disabled_account', member.id);
  if (!(await openInvitationFor(context.tx ?? reader(), email, context.now()))) {
    throw refused('unknown_account');
  }
  const joining = { email, isEmailVerified, name: name || email };
  return joinByIdentity({ ...context, actor: { kind: 'system', name: joining.name } }, joining);
}
