import { MemberAnswer } from '@/app/api/v1/members/member-answer';
import { apiRoute } from '@/lib/http/route';
import { enableMember } from '@/lib/services/members/set-member-status';

export const POST = apiRoute(
  {
    method: 'POST',
    path: '/api/v1/members/{id}/enable',
    summary: 'Let a disabled member sign in again; their tokens work again',
    action: 'member.manage',
    ifMatch: true,
    answer: MemberAnswer,
    errors: ['already_done', 'transition_refused'],
  },
  ({ context, params, version }) => enableMember(context, { id: params.id, version }),
);
