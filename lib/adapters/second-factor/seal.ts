import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { env } from '@/lib/env';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** A key of its own (HKDF, RFC 5869): what signs sessions encrypts nothing. */
const key = () =>
  Buffer.from(hkdfSync('sha256', env().NEXTAUTH_SECRET, '', 'claimdesk second factor', 32));

/**
 * The text encrypted with AES-256-GCM under a key derived from the desk's secret, in base64url.
 * @param bound what it is and whose; it opens only with the same, so that a row put in another's
 * place does not.
 */
export function seal(text: string, bound: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key(), nonce).setAAD(Buffer.from(bound));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** What was sealed; null where it was altered, bound to something else, or the desk's secret changed. */
export function unseal(sealed: string, bound: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return null;
  const decipher = createDecipheriv('aes-256-gcm', key(), bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(bound));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
