import { openInvitations } from '@/lib/data/invitations';
import { reader } from '@/lib/data/transaction';
import { listMembers as readMembers } from '@/lib/data/users';
import type { ListedInvitation, Member } from '@/lib/domain/access/member';
import { authorize, can } from '@/lib/domain/access/permissions';
import type { Context } from '@/lib/services/context';

/** Everyone on the desk; the open invitations too, for those who may invite. */
export async function listMembers(
  context: Context,
): Promise<{ members: Member[]; invitations: ListedInvitation[] }> {
  authorize(context.actor, 'member.read');
  const db = context.tx ?? reader();
  const [members, invitations] = await Promise.all([
    readMembers(db),
    can(context.actor, 'member.invite') ? openInvitations(db, context.now()) : [],
  ]);
  return { members, invitations };
}
