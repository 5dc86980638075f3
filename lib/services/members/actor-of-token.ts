import { logSecurity } from '@/lib/adapters/security-log';
import { sha256 } from '@/lib/data/sha256';
import { liveTokenByHash, markTokenUsed } from '@/lib/data/tokens';
import { reader, transact } from '@/lib/data/transaction';
import type { SystemActor, UserActor } from '@/lib/domain/access/actor';
import { authorize, secondFactorDemanded } from '@/lib/domain/access/permissions';
import { ClaimdeskError } from '@/lib/domain/errors';
import type { Context } from '@/lib/services/context';

/** How exact "last used" is: a write for every call would cost more than it tells. */
const PRECISION_MILLISECONDS = 5 * 60 * 1000;

const system: SystemActor = { kind: 'system', name: 'API tokens' };

/**
 * Whose API token it is, as an actor who is held to its scopes; null when it is unknown or revoked, or
 * its owner disabled.
 * @throws ClaimdeskError `unauthenticated` for one that has expired, `second_factor_demanded` while its
 * owner has none and the role must.
 */
export async function actorOfToken(context: Context, secret: string): Promise<UserActor | null> {
  const token = await liveTokenByHash(context.tx ?? reader(), sha256(secret));
  if (!token) {
    logSecurity({ event: 'sign_in_refused', way: 'token', reason: 'unknown_token', member: null });
    return null;
  }
  const at = context.now();
  const member = token.owner.id;
  if (token.expiresAt !== null && token.expiresAt <= at) {
    logSecurity({ event: 'sign_in_refused', way: 'token', reason: 'expired_token', member });
    throw new ClaimdeskError(
      'unauthenticated',
      'This API token has expired. Its owner can make a new one on the account page.',
    );
  }
  if (at.getTime() - (token.lastUsedAt?.getTime() ?? 0) > PRECISION_MILLISECONDS) {
    // When a token was last used is a note to its owner, not a change that the audit log tells of.
    // It is the desk that writes it, whatever the token is for.
    await transact(authorize(system, 'account.manage'), (tx) => markTokenUsed(tx, token.id, at));
    logSecurity({ event: 'signed_in', way: 'token', secondFactor: null, member });
  }
  if (token.owner.lacksSecondFactor) throw secondFactorDemanded();
  return token.owner;
}
