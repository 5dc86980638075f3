import type { Metadata } from 'next';
import { InvitationList } from '@/app/(desk)/members/_components/invitation-list';
import { InviteDialog } from '@/app/(desk)/members/_components/invite-dialog';
import { MemberRow } from '@/app/(desk)/members/_components/member-row';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/auth/session';
import { can } from '@/lib/domain/access/permissions';
import { env } from '@/lib/env';
import { lastSignIns } from '@/lib/services/members/last-sign-ins';
import { listMembers } from '@/lib/services/members/list-members';
import { listSecondFactorHolders } from '@/lib/services/second-factor/reset-second-factors';

export const metadata: Metadata = { title: 'Members' };

export default async function MembersPage() {
  const context = await requireContext();
  const [{ members, invitations }, signIns] = await Promise.all([
    listMembers(context),
    lastSignIns(context),
  ]);
  const mayManage = can(context.actor, 'member.manage');
  const sendsMail = env().mail !== undefined;
  const holders = mayManage ? await listSecondFactorHolders(context) : new Set();
  return (
    <>
      <PageHeader
        title="Members"
        actions={can(context.actor, 'member.invite') && <InviteDialog sendsMail={sendsMail} />}
      >
        {mayManage
          ? 'A change here counts from the member’s next request on.'
          : 'Administrators invite people and give them their roles.'}
      </PageHeader>
      <ul aria-label="Members" className="divide-y divide-line border-line border-y">
        {members.map((member) => (
          <MemberRow
            key={member.id}
            member={member}
            mayManage={mayManage && member.id !== context.actor.id}
            isSelf={member.id === context.actor.id}
            showsSignIn={mayManage || member.id === context.actor.id}
            lastSignIn={signIns.get(member.id) ?? null}
            hasSecondFactor={holders.has(member.id)}
          />
        ))}
      </ul>
      <InvitationList invitations={invitations} />
    </>
  );
}
