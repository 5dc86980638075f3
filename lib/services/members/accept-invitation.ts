import { z } from 'zod';
import { hashPassword } from '@/lib/adapters/password';
import { openInvitationByHash } from '@/lib/data/invitations';
import { sha256 } from '@/lib/data/sha256';
import { reader } from '@/lib/data/transaction';
import {
  type Member,
  MemberName,
  NewPassword,
  type OpenInvitation,
} from '@/lib/domain/access/member';
import { command, parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { invitationUnusable, join } from '@/lib/services/members/join';
import { refuseWeakPassword } from '@/lib/services/members/refuse-weak-password';

export const Acceptance = z.object({ secret: z.string(), name: MemberName, password: NewPassword });

/**
 * The invitation that the secret of a link belongs to.
 * @throws ClaimdeskError `invitation_unusable` when it is unknown, used, revoked or expired.
 */
export async function getInvitation(context: Context, secret: string): Promise<OpenInvitation> {
  const db = context.tx ?? reader();
  const invitation = await openInvitationByHash(db, sha256(secret), context.now());
  if (!invitation) throw invitationUnusable();
  return invitation;
}

const joinByLink = command(
  'member.invite',
  z.object({ secret: z.string(), name: z.string(), passwordHash: z.string() }),
  async ({ tx, at }, { secret, name, passwordHash }) => {
    const invitation = await openInvitationByHash(tx, sha256(secret), at);
    if (!invitation) throw invitationUnusable();
    return join(tx, at, invitation, { name, passwordHash });
  },
);

/**
 * Makes a member of whoever has the link.
 * @throws ClaimdeskError `invitation_unusable`, `invalid_input`.
 */
export async function acceptInvitation(
  context: Context,
  input: z.input<typeof Acceptance>,
): Promise<Member> {
  const { secret, name, password } = parse(Acceptance, input);
  const { email } = await getInvitation(context, secret);
  await refuseWeakPassword(email, password);
  // Hashed before the transaction opens: nobody waits for it.
  const passwordHash = await hashPassword(password);
  return joinByLink(
    { ...context, actor: { kind: 'system', name } },
    { secret, name, passwordHash },
  );
}
