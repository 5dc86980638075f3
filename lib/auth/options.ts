import { headers } from 'next/headers';
import type { NextAuthOptions, Profile } from 'next-auth';
import { credentialsProvider } from '@/lib/auth/credentials-provider';
import { type OidcProfile, oidcProvider } from '@/lib/auth/oidc-provider';
import { passkeyProvider } from '@/lib/auth/passkey-provider';
import { remoteAddress } from '@/lib/auth/remote-address';
import { SessionToken } from '@/lib/auth/session-token';
import { SESSION_SECONDS } from '@/lib/domain/access/session';
import type { CodeKind, SessionWay } from '@/lib/domain/access/sign-in';
import { isClaimdeskError } from '@/lib/domain/errors';
import { env } from '@/lib/env';
import { contextOf } from '@/lib/services/context';
import { closeSession } from '@/lib/services/members/end-session';
import { openSession } from '@/lib/services/members/open-session';
import { signInByIdentity } from '@/lib/services/members/sign-in-by-identity';

const wayOf: Record<string, SessionWay> = {
  credentials: 'password',
  passkey: 'passkey',
  oidc: 'identity_provider',
};

/**
 * next-auth's options. Its token says only whose session it is, which, and of which epoch;
 * everything else is read from the database at every request. NEXTAUTH_URL is read by next-auth itself from the
 * process's environment, where the server process puts it.
 */
export function authOptions(): NextAuthOptions {
  const { NEXTAUTH_SECRET, NEXTAUTH_URL, oidc } = env();
  return {
    secret: NEXTAUTH_SECRET,
    useSecureCookies: NEXTAUTH_URL.startsWith('https:'),
    session: { strategy: 'jwt', maxAge: SESSION_SECONDS },
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in' },
    providers: [credentialsProvider, passkeyProvider, ...(oidc ? [oidcProvider(oidc)] : [])],
    events: {
      async signOut({ token }) {
        const session = SessionToken.safeParse(token);
        if (session.success) await closeSession(contextOf(null), session.data);
      },
    },
    callbacks: {
      signIn: ({ account, profile }) => account?.provider !== 'oidc' || mayEnter(profile),
      async jwt({ token, user, account, profile }) {
        if (!account) return SessionToken.parse(token);
        const memberId = account.provider === 'oidc' ? await memberIdOf(profile) : user.id;
        const request = await headers();
        return openSession(contextOf(null), {
          memberId,
          way: wayOf[account.provider] ?? 'password',
          secondFactor: 'secondFactor' in user ? (user.secondFactor as CodeKind) : null,
          userAgent: request.get('user-agent'),
          address: remoteAddress(request),
        });
      },
      session: ({ session, token }) =>
        Object.assign(session, { user: {}, ...SessionToken.parse(token) }),
      redirect({ url, baseUrl }) {
        const target = URL.parse(url, baseUrl);
        return target?.origin === new URL(baseUrl).origin ? target.href : baseUrl;
      },
    },
  };
}

async function mayEnter(profile: Profile | undefined): Promise<boolean> {
  try {
    await memberIdOf(profile);
    return true;
  } catch (error) {
    if (isClaimdeskError(error)) return false;
    throw error;
  }
}

async function memberIdOf(profile: Profile | undefined): Promise<string> {
  const { email, email_verified, name } = (profile ?? {}) as Partial<OidcProfile>;
  const member = await signInByIdentity(contextOf(null), {
    email: email ?? '',
    isEmailVerified: email_verified === true,
    name: name ?? '',
  });
  return member.id;
}
