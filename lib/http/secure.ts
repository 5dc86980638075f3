import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { contentSecurityPolicy, headersOf } from '@/lib/http/security-headers';

/** Files of the build: no page, and the same for everybody. */
const BUILT = /^\/_next\/(static|image)(\/|$|\?)/;

export type Served = {
  dev: boolean;
  /** Whether people reach the desk by HTTPS. */
  isHttps: boolean;
};

/**
 * Puts a policy on every answer, of pages with a fresh nonce, and tells the page its nonce and its own
 * path, over whatever the client sent under these names. Done by the server itself, before Next has the
 * request: in Next's own place for it each request would be copied there and back.
 */
export function secure(
  { url = '/', headers }: IncomingMessage,
  response: ServerResponse,
  { dev, isHttps }: Served,
): void {
  // A request line may name the whole address.
  const [path = '/', query = ''] = url.replace(/^\w+:\/\/[^/?]*/, '').split(/\?(.*)/s);
  headers['x-claimdesk-path'] = path + shownQuery(query);
  if (BUILT.test(path)) return;
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy(nonce, { dev });
  headers['content-security-policy'] = policy;
  headers['x-nonce'] = nonce;
  for (const [name, value] of Object.entries(headersOf(decoded(path), policy))) {
    response.setHeader(name, value);
  }
  if (isHttps) response.setHeader('strict-transport-security', 'max-age=31536000');
}

/** As a route is found by it: signs may be written by their numbers. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Without what Next adds to tell a page from its data. */
function shownQuery(query: string): string {
  if (!/(^|&)_rsc=/.test(query)) return query && `?${query}`;
  const shown = query.split('&').filter((one) => !one.startsWith('_rsc='));
  return shown.length > 0 ? `?${shown.join('&')}` : '';
}
