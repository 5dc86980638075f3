import { bearerOf } from '@/lib/auth/bearer';
import { currentSession } from '@/lib/auth/session';
import type { UserActor } from '@/lib/domain/access/actor';
import { contextOf } from '@/lib/services/context';
import { actorOfSession } from '@/lib/services/members/actor-of-session';
import { actorOfToken } from '@/lib/services/members/actor-of-token';

/**
 * For an answer that goes on for long: a function that says, after the request too, whose token or
 * session it came with, and null once that counts no more.
 */
export async function recheckOf(request: Request): Promise<() => Promise<UserActor | null>> {
  const secret = bearerOf(request);
  if (secret !== undefined) return () => actorOfToken(contextOf(null), secret);
  const session = await currentSession();
  return async () => {
    const actor = session && (await actorOfSession(contextOf(null), session));
    return actor?.lacksSecondFactor ? null : actor;
  };
}
