import { z } from 'zod';
import {
  PasskeyAnswer,
  type PublicKeyCredentialCreationOptionsJSON,
  registrationOptions,
  verifyRegistration,
} from '@/lib/adapters/second-factor/web-authn';
import { credentialsOf, deletePasskey, hasCredential, insertPasskey } from '@/lib/data/passkeys';
import { reader } from '@/lib/data/transaction';
import { memberById } from '@/lib/data/users';
import { userOf } from '@/lib/domain/access/actor';
import { authorize } from '@/lib/domain/access/permissions';
import { PasskeyName } from '@/lib/domain/access/second-factor';
import { ClaimdeskError, notFound } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { command, parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';
import { ownAccount } from '@/lib/services/members/own-account';
import {
  freshRecoveryCodes,
  hasSecondFactor,
  tidyRecoveryCodes,
} from '@/lib/services/second-factor/first-and-last';
import {
  challengeAnsweredBy,
  keepChallenge,
  passkeyRefused,
  relyingParty,
} from '@/lib/services/second-factor/passkey-challenge';
import { proveOneself } from '@/lib/services/second-factor/prove-oneself';
import { Proof } from '@/lib/services/second-factor/set-up-authenticator';

export const PasskeyPlan = Proof.extend({ name: PasskeyName });

/**
 * What the caller's browser is asked for a new passkey.
 * @throws ClaimdeskError `wrong_password`, `too_many_attempts`, `transition_refused` where the desk's
 * address allows no passkeys.
 */
export async function beginPasskey(
  context: Context,
  input: z.input<typeof PasskeyPlan>,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  authorize(context.actor, 'factor.setUp');
  const { passwordOrCode } = parse(PasskeyPlan, input);
  const party = relyingParty();
  const memberId = await proveOneself(context, passwordOrCode);
  const db = context.tx ?? reader();
  const [owner, existing] = await Promise.all([
    memberById(db, memberId),
    credentialsOf(db, memberId),
  ]);
  if (!owner || !context.actor) throw notFound('account');
  const options = await registrationOptions(party, owner, existing);
  await keepChallenge({ ...context, actor: context.actor }, options.challenge);
  return options;
}

const Key = z.object({
  credentialId: z.string(),
  publicKey: z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array),
  counter: z.int().min(0),
  transports: z.array(z.string().max(40)).max(10),
});

const store = command(
  'factor.setUp',
  z.object({ name: PasskeyName, key: Key }),
  async ({ tx, actor, at }, { name, key }) => {
    const memberId = ownAccount(actor);
    if (await hasCredential(tx, key.credentialId)) {
      throw new ClaimdeskError('already_done', 'This passkey is there already.');
    }
    const isFirst = !(await hasSecondFactor(tx, memberId));
    await insertPasskey(tx, { ...key, userId: memberId, name }, at);
    return {
      result: { recoveryCodes: isFirst ? await freshRecoveryCodes(tx, memberId, at) : null },
      events: [{ type: 'member.secondFactorAdded', memberId, factor: 'passkey', name }],
    };
  },
);

export const NewPasskey = z.object({ name: PasskeyName, answer: PasskeyAnswer });

/**
 * Adds the passkey that the browser made. With it come recovery codes, where it is the first second
 * factor; else null.
 * @throws ClaimdeskError `passkey_refused`, `already_done`.
 */
export async function addPasskey(
  context: Context,
  input: z.input<typeof NewPasskey>,
): Promise<{ recoveryCodes: string[] | null }> {
  ownAccount(context.actor);
  const { name, answer } = parse(NewPasskey, input);
  const party = relyingParty();
  const actor = userOf(context.actor ?? { kind: 'system', name: '' });
  const challenge = await challengeAnsweredBy({ ...context, actor }, answer);
  const key = await verifyRegistration({ party, challenge, answer });
  if (!key) throw passkeyRefused();
  return store(context, { name, key });
}

export const PasskeyRemoval = Proof.extend({ id: Id });

const remove = command(
  'account.manage',
  z.object({ id: Id }),
  async ({ tx, actor, at }, { id }) => {
    const memberId = ownAccount(actor);
    const name = await deletePasskey(tx, memberId, id);
    if (name === null) throw notFound('passkey');
    await tidyRecoveryCodes(tx, memberId, at);
    return {
      result: undefined,
      events: [{ type: 'member.secondFactorRemoved', memberId, factor: 'passkey', name }],
    };
  },
);

/** Removes one of the caller's passkeys. @throws ClaimdeskError `wrong_password`, `too_many_attempts`, `not_found`. */
export async function removePasskey(
  context: Context,
  input: z.input<typeof PasskeyRemoval>,
): Promise<void> {
  authorize(context.actor, 'account.manage');
  const { id, passwordOrCode } = parse(PasskeyRemoval, input);
  await proveOneself(context, passwordOrCode);
  await remove(context, { id });
}
