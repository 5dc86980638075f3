import { z } from 'zod';
import { InvitationMailState, OpenInvitation } from '@/lib/domain/access/member';
import { listOf, pageOf, ShortListQuery } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { inviteMember, NewInvitation } from '@/lib/services/members/invite-member';
import { listMembers } from '@/lib/services/members/list-members';

const path = '/api/v1/invitations';

export const GET = apiRoute(
  {
    method: 'GET',
    path,
    summary: 'List the invitations that can still be accepted',
    action: 'member.invite',
    query: ShortListQuery,
    answer: listOf(OpenInvitation.extend({ mail: InvitationMailState })),
  },
  async ({ context, query }) =>
    pageOf((await listMembers(context)).invitations, query, ({ id }) => id),
);

export const POST = apiRoute(
  {
    method: 'POST',
    path,
    summary:
      'Invite somebody by a link that works once and for a week; an earlier one for the address stops working',
    action: 'member.invite',
    body: NewInvitation,
    answer: OpenInvitation.extend({
      link: z.string().describe('Shown here and never again.'),
      isMailed: z.boolean().describe('Whether it is sent by e-mail too.'),
    }),
    status: 201,
    isRepeatable: true,
    errors: ['already_done'],
  },
  async ({ context, body }) => {
    const { invitation, link, isMailed } = await inviteMember(context, body);
    return { ...invitation, link, isMailed };
  },
);
