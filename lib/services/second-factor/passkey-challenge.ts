import { challengeOf, type PasskeyAnswer } from '@/lib/adapters/second-factor/web-authn';
import { insertChallenge, takeChallenge } from '@/lib/data/passkeys';
import { transact } from '@/lib/data/transaction';
import type { Actor } from '@/lib/domain/access/actor';
import { authorize } from '@/lib/domain/access/permissions';
import { type RelyingParty, relyingPartyAt } from '@/lib/domain/access/second-factor';
import { ClaimdeskError } from '@/lib/domain/errors';
import { env } from '@/lib/env';
import type { Context } from '@/lib/services/context';

const CHALLENGE_MILLISECONDS = 5 * 60 * 1000;

/** Nobody yet: who it is, the answer says. */
export const atTheDoor: Actor = { kind: 'system', name: 'sign-in' };

const ownerOf = (actor: Actor) => (actor.kind === 'user' ? actor.id : null);

/** The desk at its address. @throws ClaimdeskError `transition_refused` where it can have no passkeys. */
export function relyingParty(): RelyingParty {
  const { party, why } = relyingPartyAt(env().NEXTAUTH_URL);
  if (party) return party;
  throw new ClaimdeskError('transition_refused', why);
}

/** Keeps a challenge for five minutes, for one answer. It is no change that the audit log tells of. */
export async function keepChallenge(
  context: Context & { actor: Actor },
  challenge: string,
): Promise<void> {
  const at = context.now();
  const expiresAt = new Date(at.getTime() + CHALLENGE_MILLISECONDS);
  const kept = { challenge, userId: ownerOf(context.actor), expiresAt };
  await transact(authorize(context.actor, 'factor.setUp'), (tx) => insertChallenge(tx, kept, at));
}

/**
 * The challenge that this answers, which now is used up, whatever the answer is worth.
 * @throws ClaimdeskError `passkey_refused` for one that was not put to the caller, or too long ago.
 */
export async function challengeAnsweredBy(
  context: Context & { actor: Actor },
  answer: PasskeyAnswer,
): Promise<string> {
  const challenge = challengeOf(answer);
  const isOpen =
    challenge !== null &&
    (await transact(authorize(context.actor, 'factor.setUp'), (tx) =>
      takeChallenge(tx, challenge, ownerOf(context.actor), context.now()),
    ));
  if (!isOpen) throw passkeyRefused();
  return challenge;
}

export const passkeyRefused = () =>
  new ClaimdeskError('passkey_refused', 'The passkey was not accepted. Try again.');
