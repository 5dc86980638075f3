import { z } from 'zod';
import { newSecret } from '@/lib/adapters/secret';
import { insertInvitation, revokeInvitations } from '@/lib/data/invitations';
import { sha256 } from '@/lib/data/sha256';
import { isUniqueViolation } from '@/lib/data/transaction';
import { memberByEmail } from '@/lib/data/users';
import { Role } from '@/lib/domain/access/actor';
import { Email } from '@/lib/domain/access/member';
import { ClaimdeskError, invalidField } from '@/lib/domain/errors';
import { env } from '@/lib/env';
import { command } from '@/lib/services/command';
import { invitationLink, queueInvitationMail } from '@/lib/services/members/mail-invitation';

const LIFETIME_MILLISECONDS = 7 * 24 * 60 * 60 * 1000;

export const NewInvitation = z.object({
  email: Email,
  role: Role,
  /** Whether the link is sent to them by e-mail too, where the desk has a mail server. */
  byMail: z.boolean().default(false),
});

/**
 * Invites somebody by a link that works for seven days and once. The link's secret is in the answer
 * and, sealed, beside the mail that is to bring it, and nowhere else; an earlier invitation for the same address stops working.
 * @throws ClaimdeskError `invalid_input` when that address is a member's already.
 */
export const inviteMember = command(
  'member.invite',
  NewInvitation,
  async ({ tx, actor, at }, { email, role, byMail }) => {
    if (await memberByEmail(tx, email)) {
      throw invalidField('email', 'Somebody with this e-mail address is a member already.');
    }
    const revoked = await revokeInvitations(tx, { email }, at);
    const secret = newSecret();
    const invitedById = actor.kind === 'user' ? actor.id : null;
    const invitation = await insertInvitation(
      tx,
      {
        email,
        role,
        tokenHash: sha256(secret),
        expiresAt: new Date(at.getTime() + LIFETIME_MILLISECONDS),
        invitedById,
      },
      at,
    ).catch((error) => {
      throw isUniqueViolation(error) ? invitedMeanwhile() : error;
    });
    const isMailed = byMail && env().mail !== undefined;
    if (isMailed) {
      await queueInvitationMail(tx, invitation, { secret, createdById: invitedById }, at);
    }
    return {
      result: { invitation, secret, link: invitationLink(secret), isMailed },
      events: [
        ...revoked.map((id) => ({ type: 'invitation.revoked' as const, invitationId: id })),
        { type: 'member.invited' as const, invitationId: invitation.id, email, role },
      ],
    };
  },
);

const invitedMeanwhile = () =>
  new ClaimdeskError('already_done', 'Somebody else just invited this address.');
