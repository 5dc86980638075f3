import type { Metadata } from 'next';
import { AcceptForm } from '@/app/(auth)/invite/[secret]/_components/accept-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { isClaimdeskError } from '@/lib/domain/errors';
import { contextOf } from '@/lib/services/context';
import { getInvitation } from '@/lib/services/members/accept-invitation';

export const metadata: Metadata = { title: 'Invitation', robots: 'noindex' };

type Props = { params: Promise<{ secret: string }> };

export default async function InvitationPage({ params }: Props) {
  const { secret } = await params;
  const invitation = await getInvitation(contextOf(null), secret).catch((error: unknown) => {
    if (isClaimdeskError(error)) return error;
    throw error;
  });
  if (invitation instanceof Error) {
    return (
      <>
        <PageHeader title="Invitation" />
        <EmptyState
          title="This link does not work"
          action={<Link href="/sign-in">Sign in instead</Link>}
        >
          {invitation.message}
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title="Join the desk">
        {invitation.invitedBy ?? 'The desk'} invites you as {articled(invitation.role)}.
      </PageHeader>
      <AcceptForm secret={secret} email={invitation.email} />
    </>
  );
}

const articled = (role: string) => `${/^[aeiou]/.test(role) ? 'an' : 'a'} ${role}`;
