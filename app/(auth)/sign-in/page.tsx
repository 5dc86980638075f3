import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { OidcButton } from '@/app/(auth)/sign-in/_components/oidc-button';
import { SignInForm } from '@/app/(auth)/sign-in/_components/sign-in-form';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { localPath } from '@/lib/auth/local-path';
import { currentActor } from '@/lib/auth/session';
import { relyingPartyAt } from '@/lib/domain/access/second-factor';
import { env } from '@/lib/env';

export const metadata: Metadata = { title: 'Sign in' };

type Props = { searchParams: Promise<{ next?: string; error?: string }> };

export default async function SignInPage({ searchParams }: Props) {
  const { next, error } = await searchParams;
  const destination = localPath(next, '/articles');
  if (await currentActor()) redirect(destination);
  const { oidc, NEXTAUTH_URL } = env();
  const offersPasskeys = relyingPartyAt(NEXTAUTH_URL).party !== null;
  return (
    <>
      <PageHeader title="Sign in" />
      {oidc && error !== undefined && (
        <p role="alert" className="mb-5 rounded-md border border-danger bg-danger-soft px-4 py-3">
          {error === 'AccessDenied'
            ? `The desk has no member with the e-mail address of that ${oidc.name} account. Ask an administrator for an invitation.`
            : `Signing in with ${oidc.name} did not work. Try again.`}
        </p>
      )}
      <SignInForm destination={destination} offersPasskeys={offersPasskeys} />
      {oidc && <OidcButton name={oidc.name} destination={destination} />}
      <p className="mt-8 border-line border-t pt-4 text-[0.875rem] text-muted">
        Somebody gave you the bundle of a report? <Link href="/verify">Check a bundle</Link>
      </p>
    </>
  );
}
