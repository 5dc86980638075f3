import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';
import { seal, unseal } from '@/lib/adapters/second-factor/seal';

/** What a sealed key opens as: another row's does not. */
const boundTo = (publicKey: string) => `signing key ${publicKey}`;

/** A new Ed25519 pair: the public key raw in base64url, the private one sealed. */
export function newSigningKey(): { publicKey: string; privateKey: string } {
  const pair = generateKeyPairSync('ed25519');
  const publicKey = String(pair.publicKey.export({ format: 'jwk' }).x);
  const secret = pair.privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64url');
  return { publicKey, privateKey: seal(secret, boundTo(publicKey)) };
}

/**
 * Signs with a key as `newSigningKey` made it: the same bytes get the same signature (RFC 8032), in
 * base64url. Null where the key no longer opens, since it was altered or the desk's secret is another.
 */
export function signerOf(kept: {
  publicKey: string;
  privateKey: string;
}): ((bytes: Uint8Array) => string) | null {
  const secret = unseal(kept.privateKey, boundTo(kept.publicKey));
  if (secret === null) return null;
  const key = createPrivateKey({
    key: Buffer.from(secret, 'base64url'),
    format: 'der',
    type: 'pkcs8',
  });
  return (bytes) => sign(null, bytes, key).toString('base64url');
}
