import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';
import type { PasskeyAnswer } from '@/lib/adapters/second-factor/web-authn';

const PRESENT = 0x01;
const VERIFIED = 0x04;
const HAS_KEY = 0x40;

type Asked = { challenge: string; origin: string };

/** An authenticator with one passkey, which signs whatever it is asked (WebAuthn Level 3, section 6). */
export function authenticator(host: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const credentialId = randomBytes(32);
  const id = credentialId.toString('base64url');

  const head = (flags: number, counter: number) => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(host), Buffer.from([flags]), count]);
  };
  const answer = (type: string, { challenge, origin }: Asked, response: object): PasskeyAnswer => ({
    id,
    rawId: id,
    type: 'public-key',
    clientExtensionResults: {},
    response: { clientDataJSON: base64url(clientData(type, challenge, origin)), ...response },
  });

  return {
    /** What a browser answers once the passkey is made. */
    make(asked: Asked): PasskeyAnswer {
      const cose = isoCBOR.encode(
        new Map<number, number | Uint8Array>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, new Uint8Array(Buffer.from(x, 'base64url'))],
          [-3, new Uint8Array(Buffer.from(y, 'base64url'))],
        ]),
      );
      const length = Buffer.alloc(2);
      length.writeUInt16BE(credentialId.length);
      const authData = Buffer.concat([
        head(PRESENT | VERIFIED | HAS_KEY, 0),
        Buffer.alloc(16),
        length,
        credentialId,
        cose,
      ]);
      const attestation = isoCBOR.encode(
        new Map<string, string | Uint8Array | Map<string, never>>([
          ['fmt', 'none'],
          ['attStmt', new Map<string, never>()],
          ['authData', new Uint8Array(authData)],
        ]),
      );
      return answer('webauthn.create', asked, {
        attestationObject: base64url(attestation),
        transports: ['internal'],
      });
    },

    /** What a browser answers when it signs in; `counter` 0 is of an authenticator that does not count. */
    sign(asked: Asked, counter: number, { isVerified = true } = {}): PasskeyAnswer {
      const authData = head(PRESENT | (isVerified ? VERIFIED : 0), counter);
      const hash = sha256(clientData('webauthn.get', asked.challenge, asked.origin));
      return answer('webauthn.get', asked, {
        authenticatorData: base64url(authData),
        signature: base64url(sign('sha256', Buffer.concat([authData, hash]), privateKey)),
      });
    },
  };
}

const clientData = (type: string, challenge: string, origin: string) =>
  JSON.stringify({ type, challenge, origin, crossOrigin: false });

const sha256 = (text: string) => createHash('sha256').update(text).digest();

const base64url = (content: string | Uint8Array) => Buffer.from(content).toString('base64url');
