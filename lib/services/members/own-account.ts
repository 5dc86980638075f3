import type { Actor } from '@/lib/domain/access/actor';
import { ClaimdeskError } from '@/lib/domain/errors';

/**
 * The id of the account that somebody acts on as their own.
 * @throws ClaimdeskError `unauthenticated` for nobody, `forbidden` for the desk's own programs.
 */
export function ownAccount(actor: Actor | null): string {
  if (!actor) throw new ClaimdeskError('unauthenticated', 'Sign in first.');
  if (actor.kind === 'user') return actor.id;
  throw new ClaimdeskError('forbidden', `Not permitted: ${actor.name} has no account.`);
}
