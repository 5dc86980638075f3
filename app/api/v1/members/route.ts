import { z } from 'zod';
import { MemberAnswer } from '@/app/api/v1/members/member-answer';
import { can } from '@/lib/domain/access/permissions';
import { Instant } from '@/lib/domain/identity';
import { listOf, pageOf, ShortListQuery } from '@/lib/http/list-answer';
import { apiRoute } from '@/lib/http/route';
import { lastSignIns } from '@/lib/services/members/last-sign-ins';
import { listMembers } from '@/lib/services/members/list-members';
import { listSecondFactorHolders } from '@/lib/services/second-factor/reset-second-factors';

/** What is kept from the caller is null. */
const Listed = MemberAnswer.extend({
  lastSignInAt: Instant.nullable(),
  hasSecondFactor: z.boolean().nullable(),
});

export const GET = apiRoute(
  {
    method: 'GET',
    path: '/api/v1/members',
    summary: 'List the members of the desk',
    action: 'member.read',
    query: ShortListQuery,
    answer: listOf(Listed),
  },
  async ({ context, query }) => {
    const [{ members }, signIns, holders] = await Promise.all([
      listMembers(context),
      lastSignIns(context),
      can(context.actor, 'member.manage') ? listSecondFactorHolders(context) : null,
    ]);
    const page = pageOf(members, query, ({ id }) => id);
    const items = page.items.map((member) => ({
      ...member,
      lastSignInAt: signIns.get(member.id) ?? null,
      hasSecondFactor: holders?.has(member.id) ?? null,
    }));
    return { ...page, items };
  },
);
