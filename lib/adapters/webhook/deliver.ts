import { createHmac } from 'node:crypto';
import { type GuardedFetch, guardedFetch } from '@/lib/adapters/guarded-fetch/guarded-fetch';

export type Delivering = { id: string; url: string; secret: string; body: string; at: Date };

/**
 * Posts a body, signed as Standard Webhooks says (https://www.standardwebhooks.com), to an address
 * of the public internet; the status of the answer. Redirects are not followed.
 * @throws ClaimdeskError as `guardedFetch` does.
 */
export async function deliver(
  { id, url, secret, body, at }: Delivering,
  { fetch = guardedFetch, signal }: { fetch?: GuardedFetch; signal?: AbortSignal } = {},
): Promise<number> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const { status } = await fetch(url, {
    post: body,
    maxRedirects: 0,
    maxBytes: 100_000,
    ...(signal ? { signal } : {}),
    requestHeaders: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${signatureOf(secret, `${id}.${timestamp}.${body}`)}`,
    },
  });
  return status;
}

/** @param secret `whsec_` and the key in base64. */
const signatureOf = (secret: string, signed: string): string =>
  createHmac('sha256', Buffer.from(secret.replace(/^whsec_/, ''), 'base64'))
    .update(signed)
    .digest('base64');
