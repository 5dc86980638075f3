import type { Metadata } from 'next';
import { ChangePasswordForm } from '@/app/(desk)/account/_components/change-password-form';
import { MailForm } from '@/app/(desk)/account/_components/mail-form';
import { NameForm } from '@/app/(desk)/account/_components/name-form';
import { SecondFactors } from '@/app/(desk)/account/_components/second-factor/second-factors';
import { SessionList } from '@/app/(desk)/account/_components/session-list';
import { SignOutEverywhere } from '@/app/(desk)/account/_components/sign-out-everywhere';
import { TokenList } from '@/app/(desk)/account/_components/token-list';
import { DataList } from '@/components/ui/data-list';
import { PageHeader } from '@/components/ui/page-header';
import { Time } from '@/components/ui/time';
import { currentSessionId, requireContext } from '@/lib/auth/session';
import { scopesOfRole } from '@/lib/domain/access/permissions';
import { getMailChoice } from '@/lib/services/inbox/choose-mail';
import { getAccount } from '@/lib/services/members/get-account';
import { lastSignIns } from '@/lib/services/members/last-sign-ins';
import { getSecondFactors } from '@/lib/services/second-factor/get-second-factors';

export const metadata: Metadata = { title: 'Your account' };

export default async function AccountPage() {
  const context = await requireContext();
  const [{ member, tokens, sessions }, factors, ownSession, mail, signIns] = await Promise.all([
    getAccount(context),
    getSecondFactors(context),
    currentSessionId(),
    getMailChoice(context),
    lastSignIns(context),
  ]);
  const lastSignIn = signIns.get(member.id);
  return (
    <div className="flex max-w-3xl flex-col gap-12">
      <div>
        <PageHeader title="Your account" />
        <DataList
          entries={[
            { term: 'E-mail address', value: member.email },
            { term: 'Role', value: member.role },
            {
              term: 'Last signed in',
              value: lastSignIn === undefined ? 'never' : <Time at={lastSignIn} />,
            },
          ]}
        />
        <NameForm name={member.name} version={member.version} />
      </div>
      {mail !== null && <MailForm mail={mail} />}
      <ChangePasswordForm email={member.email} hasPassword={member.hasPassword} />
      <SecondFactors factors={factors} />
      <section aria-labelledby="sessions" className="flex flex-col gap-3">
        <h2 id="sessions" className="font-semibold font-serif text-xl">
          Sessions
        </h2>
        <SessionList sessions={sessions} ownSession={ownSession} />
        <SignOutEverywhere />
      </section>
      <TokenList tokens={tokens} scopes={scopesOfRole(member.role)} />
    </div>
  );
}
