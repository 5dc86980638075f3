import { createHash } from 'node:crypto';

/** The names that archives use, and Node's. */
const algorithms: Record<string, string> = {
  md5: 'md5',
  sha1: 'sha1',
  'sha-1': 'sha1',
  sha256: 'sha256',
  'sha-256': 'sha256',
  sha384: 'sha384',
  'sha-384': 'sha384',
  sha512: 'sha512',
  'sha-512': 'sha512',
};

/**
 * Whether any of these bytes have that digest, written as `sha256:…` in hexadecimal, Base32 or
 * Base64 (ISO 28500:2017, 5.8 leaves the notation open). One that nobody here can compute speaks
 * neither for nor against them.
 */
export function hasDigest(digest: string | undefined, ...candidates: Uint8Array[]): boolean {
  const [, name = '', value = ''] = /^([\w-]+):(\S+)$/.exec(digest ?? '') ?? [];
  const algorithm = algorithms[name.toLowerCase()];
  if (algorithm === undefined) return true;
  return candidates.some((bytes) => {
    const hash = createHash(algorithm).update(bytes).digest();
    return (
      hash.toString('hex') === value.toLowerCase() ||
      base32(hash) === value.toUpperCase().replace(/=+$/, '') ||
      hash.toString('base64') === value
    );
  });
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** RFC 4648, 6, without what fills it up. */
function base32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = ((held << 8) | byte) & 0xfff;
    for (bits += 8; bits >= 5; bits -= 5) text += LETTERS[(held >> (bits - 5)) & 31];
  }
  return bits > 0 ? text + LETTERS[(held << (5 - bits)) & 31] : text;
}
