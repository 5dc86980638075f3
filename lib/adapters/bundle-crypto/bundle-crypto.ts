import type { Checking } from '@/lib/domain/bundle/verify';

/** SHA-256 and Ed25519 by WebCrypto, which Node and browsers have; some browsers know no Ed25519. */
export const bundleCrypto: Pick<Checking, 'sha256' | 'isSigned' | 'timestampOf'> = {
  async timestampOf(...given) {
    // Large, and few bundles need it.
    const { readTimestamp } = await import('@/lib/adapters/timestamp/read-timestamp');
    return readTimestamp(...given);
  },

  async sha256(bytes) {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', plain(bytes)));
    return hash.reduce((hex, byte) => hex + byte.toString(16).padStart(2, '0'), '');
  },

  async isSigned({ publicKey, signature }, bytes) {
    try {
      const raw = plain(bytesOf(publicKey));
      const key = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
      return await crypto.subtle.verify('Ed25519', key, plain(bytesOf(signature)), plain(bytes));
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotSupportedError') return null;
      // A key that is no point of the curve signed nothing.
      return false;
    }
  },
};

/** No bytes here are memory that threads share. */
const plain = (bytes: Uint8Array) => bytes as Uint8Array<ArrayBuffer>;

function bytesOf(base64url: string): Uint8Array {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}
