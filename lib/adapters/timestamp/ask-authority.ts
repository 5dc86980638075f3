import { createHash, randomBytes } from 'node:crypto';
import { Integer, OctetString } from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, TimeStampReq } from 'pkijs';
import { guardedFetch } from '@/lib/adapters/guarded-fetch/guarded-fetch';
import { hexOf, nonceOf, readTimestamp } from '@/lib/adapters/timestamp/read-timestamp';
import { MAX_TIMESTAMP_BYTES } from '@/lib/domain/bundle/limits';
import type { TimestampReading } from '@/lib/domain/bundle/verify';

/** Somebody waits for a file; it can do without. */
const TIMEOUT_MS = 5_000;

const SHA_256 = '2.16.840.1.101.3.4.2.1';

export type Stamped = { response: Uint8Array; authority: string; at: string };

/**
 * Has bytes timestamped (RFC 3161, by HTTP): the authority learns their SHA-256 and nothing else.
 * @param address as the operator set it; it may be in the desk's own network.
 * @throws an error that says what is wrong with the answer, or as `guardedFetch` does.
 */
export async function askAuthority(address: string, bytes: Uint8Array): Promise<Stamped> {
  const nonce = randomBytes(8);
  // Neither negative nor with zeros before it: DER would write it otherwise.
  nonce[0] = ((nonce[0] ?? 0) % 127) + 1;
  const { status, bytes: response } = await guardedFetch(address, {
    post: requestFor(bytes, nonce),
    accept: 'application/timestamp-reply',
    requestHeaders: { 'content-type': 'application/timestamp-query' },
    timeoutMs: TIMEOUT_MS,
    maxBytes: MAX_TIMESTAMP_BYTES,
    maxRedirects: 0,
    isOperators: true,
  });
  if (status !== 200) throw new Error(`It answered with ${status}.`);
  const reading = await readTimestamp(response, bytes);
  if (!isWhole(reading)) throw new Error(`Its answer does not hold (${reading.fault}).`);
  if (nonceOf(response) !== hexOf(nonce)) throw new Error('It answered another request.');
  return { response, authority: reading.authority, at: reading.at };
}

const isWhole = (
  reading: TimestampReading,
): reading is TimestampReading & { at: string; authority: string } =>
  reading.fault === null && reading.at !== null && reading.authority !== null;

function requestFor(bytes: Uint8Array, nonce: Uint8Array): Uint8Array {
  const hash = createHash('sha256').update(bytes).digest();
  const request = new TimeStampReq({
    version: 1,
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA_256 }),
      hashedMessage: new OctetString({ valueHex: new Uint8Array(hash).buffer }),
    }),
    nonce: new Integer({ valueHex: new Uint8Array(nonce).buffer }),
    // Who reads the answer later has no other place to take the certificates from.
    certReq: true,
  });
  return new Uint8Array(request.toSchema().toBER());
}
