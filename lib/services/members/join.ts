import { markAccepted } from '@/lib/data/invitations';
import { isUniqueViolation, type Writer } from '@/lib/data/transaction';
import { insertMember, memberByEmail } from '@/lib/data/users';
import type { Member, OpenInvitation } from '@/lib/domain/access/member';
import type { AuditEvent } from '@/lib/domain/audit/events';
import { ClaimdeskError } from '@/lib/domain/errors';

export const invitationUnusable = () =>
  new ClaimdeskError(
    'invitation_unusable',
    'This invitation was used, withdrawn or has expired. Ask an administrator for a new one.',
  );

/**
 * Makes a member of the one an open invitation names, and uses the invitation up.
 * @throws ClaimdeskError `invitation_unusable` when it is no longer open, or the member exists.
 */
export async function join(
  tx: Writer,
  at: Date,
  invitation: OpenInvitation,
  person: { name: string; passwordHash: string | null },
): Promise<{ result: Member; events: AuditEvent[] }> {
  const { id, email, role } = invitation;
  const isOpen = await markAccepted(tx, id, at);
  if (!isOpen || (await memberByEmail(tx, email))) throw invitationUnusable();
  const member = await insertMember(tx, { email, role, ...person }, at).catch((error) => {
    throw isUniqueViolation(error) ? invitationUnusable() : error;
  });
  return {
    result: member,
    events: [{ type: 'member.joined', memberId: member.id, invitationId: id, email, role }],
  };
}
