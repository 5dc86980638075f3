import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { decodeClientDataJSON } from '@simplewebauthn/server/helpers';
import { z } from 'zod';
import type { RelyingParty } from '@/lib/domain/access/second-factor';

/** What a browser answers for an authenticator, in as far as is read before its verification. */
export const PasskeyAnswer = z.looseObject({
  id: z.string().min(1).max(1400),
  rawId: z.string(),
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}),
  response: z.looseObject({ clientDataJSON: z.string().max(10_000) }),
});
export type PasskeyAnswer = z.infer<typeof PasskeyAnswer>;

export type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON };

/** A passkey as it is checked against; `publicKey` is in COSE. */
export type PasskeyKey = {
  credentialId: string;
  publicKey: Uint8Array<ArrayBuffer>;
  counter: number;
  transports: string[];
};

type Owner = { id: string; email: string; name: string };

/**
 * What a browser is asked for a new passkey: one that the authenticator keeps by itself, so that
 * nobody has to say who they are, and that it unlocks by PIN, finger or face.
 */
export const registrationOptions = (
  { id }: RelyingParty,
  owner: Owner,
  existing: readonly Pick<PasskeyKey, 'credentialId' | 'transports'>[],
): Promise<PublicKeyCredentialCreationOptionsJSON> =>
  generateRegistrationOptions({
    rpID: id,
    rpName: 'Claimdesk',
    userID: new TextEncoder().encode(owner.id),
    userName: owner.email,
    userDisplayName: owner.name,
    excludeCredentials: existing.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports,
    })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });

/** What a browser is asked for in order to sign in with whichever passkey it has for the desk. */
export const authenticationOptions = ({
  id,
}: RelyingParty): Promise<PublicKeyCredentialRequestOptionsJSON> =>
  generateAuthenticationOptions({ rpID: id, userVerification: 'required' });

/** The challenge that the answer says it is to, not yet verified; null where it says none. */
export function challengeOf(answer: PasskeyAnswer): string | null {
  try {
    const { challenge } = decodeClientDataJSON(answer.response.clientDataJSON);
    return typeof challenge === 'string' && challenge !== '' ? challenge : null;
  } catch {
    return null;
  }
}

type Verification = { party: RelyingParty; challenge: string; answer: PasskeyAnswer };

const expectedOf = ({ party, challenge }: Verification) => ({
  expectedChallenge: challenge,
  expectedOrigin: party.origin,
  expectedRPID: party.id,
  requireUserVerification: true,
});

/** The new passkey, where the answer is to this challenge and for this desk; else null. */
export async function verifyRegistration(verification: Verification): Promise<PasskeyKey | null> {
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      ...expectedOf(verification),
      response: verification.answer as unknown as RegistrationResponseJSON,
    });
    if (!registrationInfo) return null;
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    return { credentialId: id, publicKey, counter, transports: [...transports] };
  } catch {
    return null;
  }
}

/**
 * What the passkey's counter stands at now, where it signed this challenge for this desk; null where
 * it did not, and where it counts and did not count up, as a copy of it would.
 */
export async function verifyAuthentication(
  verification: Verification,
  { credentialId: id, publicKey, counter }: PasskeyKey,
): Promise<number | null> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      ...expectedOf(verification),
      response: verification.answer as unknown as AuthenticationResponseJSON,
      credential: { id, publicKey, counter },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    return null;
  }
}
