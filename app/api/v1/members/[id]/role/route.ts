import { MemberAnswer } from '@/app/api/v1/members/member-answer';
import { apiRoute } from '@/lib/http/route';
import { changeRole, RoleChange } from '@/lib/services/members/change-role';

export const PUT = apiRoute(
  {
    method: 'PUT',
    path: '/api/v1/members/{id}/role',
    summary: 'Give a member another role, from their next request on',
    action: 'member.manage',
    ifMatch: true,
    body: RoleChange.pick({ role: true }),
    answer: MemberAnswer,
    errors: ['transition_refused'],
  },
  ({ context, params, version, body }) => changeRole(context, { ...body, id: params.id, version }),
);
