import { createHash } from 'node:crypto';

/**
 * The name of a record beside the capture's own, the same whenever it is written: a UUID of version
 * 8 (RFC 9562, 5.8) from the SHA-256 of the capture's id and of what the record is.
 */
export function recordId(captureId: string, part: string): string {
  const hash = createHash('sha256').update(`${captureId} ${part}`).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  const groups = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20)];
  return `<urn:uuid:${groups.join('-')}-${hex.slice(20, 32)}>`;
}
