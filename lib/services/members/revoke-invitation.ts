import { z } from 'zod';
import { revokeInvitations } from '@/lib/data/invitations';
import { Id } from '@/lib/domain/identity';
import { command } from '@/lib/services/command';
import { invitationUnusable } from '@/lib/services/members/join';

/** Makes an invitation's link stop working. @throws ClaimdeskError `invitation_unusable` when it does not work anyway. */
export const revokeInvitation = command(
  'member.invite',
  z.object({ id: Id }),
  async ({ tx, at }, { id }) => {
    const [revoked] = await revokeInvitations(tx, { id }, at);
    if (revoked === undefined) throw invitationUnusable();
    return { result: undefined, events: [{ type: 'invitation.revoked', invitationId: id }] };
  },
);
