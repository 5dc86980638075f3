import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { type GetTokenParams, getToken } from 'next-auth/jwt';
import { cache } from 'react';
import { askedBy } from '@/lib/adapters/security-log';
import { decodeOnce } from '@/lib/auth/decode-once';
import { authOptions } from '@/lib/auth/options';
import { SessionToken } from '@/lib/auth/session-token';
import type { UserActor } from '@/lib/domain/access/actor';
import { type Context, contextOf } from '@/lib/services/context';
import { actorOfSession } from '@/lib/services/members/actor-of-session';

/** Whose session the request carries, as it says itself: whether it still counts is not asked. */
export const currentSession = cache(async (): Promise<SessionToken | null> => {
  const { secret = '', useSecureCookies: secureCookie = false } = authOptions();
  // A session comes by cookie alone; next-auth's own asking for one would make a new token each time.
  const req = { cookies: await cookies(), headers: {} } as unknown as GetTokenParams['req'];
  const token = await getToken({ req, secret, secureCookie, decode: decodeOnce });
  const session = SessionToken.safeParse(token);
  return session.success ? session.data : null;
});

/**
 * Who is signed in, checked against the database once a request: a disabled user, one who signed out
 * everywhere, and a session that was ended or has run out, is null at the next request.
 */
export const currentActor = cache(async (): Promise<UserActor | null> => {
  const session = await currentSession();
  const actor = session && (await actorOfSession(contextOf(null), session));
  if (actor) askedBy(actor.id);
  return actor;
});

/** The id of the session that this request belongs to; null when nobody is signed in. */
export async function currentSessionId(): Promise<string | null> {
  return (await currentSession())?.sessionId ?? null;
}

/** The context of this request, for services; its actor is null when nobody is signed in. */
export async function currentContext(): Promise<Context> {
  return contextOf(await currentActor());
}

/**
 * As `currentContext`, for pages: sends whoever is not signed in to do so, and whoever has to set up a
 * second factor to do that, and back here after.
 */
export async function requireContext(): Promise<Context & { actor: UserActor }> {
  const actor = await currentActor();
  if (actor && !actor.lacksSecondFactor) return { ...contextOf(actor), actor };
  const first = actor ? '/second-factor' : '/sign-in';
  const here = (await headers()).get('x-claimdesk-path');
  redirect(here ? `${first}?next=${encodeURIComponent(here)}` : first);
}
