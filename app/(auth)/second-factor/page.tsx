import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SignOut } from '@/app/(auth)/second-factor/_components/sign-out';
import { SecondFactors } from '@/app/(desk)/account/_components/second-factor/second-factors';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { localPath } from '@/lib/auth/local-path';
import { currentContext } from '@/lib/auth/session';
import { getSecondFactors } from '@/lib/services/second-factor/get-second-factors';

export const metadata: Metadata = { title: 'Set up a second factor' };

type Props = { searchParams: Promise<{ next?: string }> };

/** Where somebody is led whose role must have a second factor and who has none yet. */
export default async function SecondFactorPage({ searchParams }: Props) {
  const { next } = await searchParams;
  const context = await currentContext();
  if (!context.actor) redirect('/sign-in');
  const isHeldUp = context.actor.kind === 'user' && context.actor.lacksSecondFactor;
  const factors = await getSecondFactors(context);
  return (
    <>
      <PageHeader title={isHeldUp ? 'Set up a second factor' : 'You can go on'}>
        {isHeldUp
          ? 'This desk demands one of everybody with your role. Set up one of these with your password; then the desk is open to you.'
          : 'Nothing keeps you from the desk. What you signed in with is on your account’s page too.'}
      </PageHeader>
      <SecondFactors factors={factors} />
      <div className="mt-8 flex flex-wrap items-center gap-3">
        {!isHeldUp && (
          <Link href={localPath(next, '/articles')} look="primary">
            Go on to the desk
          </Link>
        )}
        <SignOut />
      </div>
    </>
  );
}
