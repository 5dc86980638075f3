import { MemberAnswer } from '@/app/api/v1/members/member-answer';
import { apiRoute } from '@/lib/http/route';
import { disableMember } from '@/lib/services/members/set-member-status';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/members/{id}/disable',
    summary: 'End a member’s sessions and stop their tokens, from the next request on',
    action: 'member.manage',
    ifMatch: true,
    answer: MemberAnswer,
    errors: ['already_done', 'transition_refused'],
  },
  ({ context, params, version }) => disableMember(context, { id: params.id, version }),
);
