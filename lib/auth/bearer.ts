import { askedBy } from '@/lib/adapters/security-log';
import type { UserActor } from '@/lib/domain/access/actor';
import { ClaimdeskError } from '@/lib/domain/errors';
import { contextOf } from '@/lib/services/context';
import { actorOfToken } from '@/lib/services/members/actor-of-token';

/** Whose API token the request carries (RFC 6750). @throws ClaimdeskError `unauthenticated`. */
export async function actorOfBearer(request: Request): Promise<UserActor> {
  const secret = bearerOf(request);
  if (secret === undefined) {
    throw new ClaimdeskError(
      'unauthenticated',
      'Send an API token: “Authorization: Bearer …”. POST /api/v1/tokens makes one.',
    );
  }
  const actor = await actorOfToken(contextOf(null), secret);
  if (actor) {
    askedBy(actor.id);
    return actor;
  }
  throw new ClaimdeskError('unauthenticated', 'This API token does not work, or no longer.');
}

/** The secret that the request carries, whether it works or not. */
export function bearerOf(request: Request): string | undefined {
  const header = request.headers.get('authorization');
  return /^Bearer +([\w.~+/-]+=*)$/i.exec(header ?? '')?.[1];
}
