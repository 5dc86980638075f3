import { z } from 'zod';
import {
  authenticationOptions,
  PasskeyAnswer,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthentication,
} from '@/lib/adapters/second-factor/web-authn';
import { logSecurity } from '@/lib/adapters/security-log';
import { markPasskeyUsed, passkeyByCredential } from '@/lib/data/passkeys';
import { reader, transact } from '@/lib/data/transaction';
import { Email, type Member } from '@/lib/domain/access/member';
import { authorize } from '@/lib/domain/access/permissions';
import { isClaimdeskError } from '@/lib/domain/errors';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { countAttempt, forgiveAttempt } from '@/lib/services/limits/attempts';
import {
  atTheDoor,
  challengeAnsweredBy,
  keepChallenge,
  passkeyRefused,
  relyingParty,
} from '@/lib/services/second-factor/passkey-challenge';

/** What a browser is asked in order to sign in; it names nobody. */
export async function beginSignInByPasskey(
  context: Context,
  { address }: { address: string },
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const party = relyingParty();
  await countAttempt({ address });
  const options = await authenticationOptions(party);
  await keepChallenge({ ...context, actor: atTheDoor }, options.challenge);
  return options;
}

export const PasskeySignIn = z.object({
  answer: PasskeyAnswer,
  /** Whose it has to be, where somebody said that already. */
  email: Email.optional(),
  /** The network address that the attempt comes from. */
  address: z.string(),
});

/**
 * The active member whose passkey this is. The authenticator has checked who they are, so it stands
 * for the password and the second factor in one.
 * @throws ClaimdeskError `passkey_refused`, alike for an unknown passkey, a wrong answer and a
 * disabled account; `invalid_input`.
 */
export async function signInByPasskey(
  context: Context,
  input: z.input<typeof PasskeySignIn>,
): Promise<Member> {
  const asked = parse(PasskeySignIn, input);
  let member: string | null = null;
  try {
    return await ownerOf(context, asked, (id) => {
      member = id;
    });
  } catch (error) {
    if (isClaimdeskError(error) && error.code === 'passkey_refused') {
      logSecurity({ event: 'sign_in_refused', way: 'passkey', reason: 'passkey_refused', member });
    }
    throw error;
  }
}

/** @param onFound told whose passkey it is, whatever becomes of the attempt. */
async function ownerOf(
  context: Context,
  { answer, email, address }: z.output<typeof PasskeySignIn>,
  onFound: (memberId: string) => void,
): Promise<Member> {
  const party = relyingParty();
  const challenge = await challengeAnsweredBy({ ...context, actor: atTheDoor }, answer);
  const found = await passkeyByCredential(context.tx ?? reader(), answer.id);
  if (found) onFound(found.owner.id);
  if (found?.owner.status !== 'active') throw passkeyRefused();
  const { passkey, owner } = found;
  if (email !== undefined && owner.email !== email) throw passkeyRefused();
  const counter = await verifyAuthentication({ party, challenge, answer }, passkey);
  if (counter === null) throw passkeyRefused();
  // When a passkey was last used is a note to its owner, as it is of a token.
  const { id, name, role } = owner;
  const isNew = await transact(
    authorize({ kind: 'user', id, name, role }, 'account.manage'),
    (tx) => markPasskeyUsed(tx, passkey.id, counter, context.now()),
  );
  if (!isNew) throw passkeyRefused();
  await forgiveAttempt({ address });
  return owner;
}
