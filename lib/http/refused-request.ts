import type { IncomingHttpHeaders } from 'node:http';
import { getToken } from 'next-auth/jwt';
import { ClaimdeskError, invalidField } from '@/lib/domain/errors';
import { MAX_BODY_BYTES } from '@/lib/http/json-body';

/** What signing in and out sends is a few fields. */
const MAX_SIGN_IN_BYTES = 64 * 1024;
/** What whoever is not signed in may send, as to the page of an invitation. */
const MAX_STRANGER_BYTES = 1024 * 1024;
/** Files in base64, which the route bounds again. */
const MAX_UPLOAD_BYTES = 110 * 1024 * 1024;

const safeMethods: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
const uploads = /^\/api\/v1\/(imports|captures|sources\/[^/]+\/captures)$/;

type Asked = {
  method?: string | undefined;
  url?: string | undefined;
  headers: IncomingHttpHeaders;
};

/**
 * Why a request is not taken at all, before anything reads its body; null when it is. A body says how
 * long it is, unless a member’s action is passed on, and may be long only from members and where a file is sent. What goes by a cookie and
 * changes something comes from the desk's own pages: the API goes by tokens, which no browser sends on
 * its own.
 */
export async function refusedRequest(asked: Asked): Promise<ClaimdeskError | null> {
  const { method = 'GET', url = '/', headers } = asked;
  const length = headers['content-length'];
  const hasBody = length !== undefined || headers['transfer-encoding'] !== undefined;
  const pathname = URL.parse(url, 'http://local.invalid')?.pathname ?? '/';
  if (hasBody && length === undefined && !(await isPassedOn(pathname, headers))) {
    return invalidField('Content-Length', 'Say how long the body is.');
  }
  if (!safeMethods.has(method) && !pathname.startsWith('/api/') && !isOwnOrigin(headers)) {
    return new ClaimdeskError('forbidden', 'This comes from a page of another site.');
  }
  const bytes = Number(length ?? 0);
  // Decoding a session is for what is long.
  if (bytes <= MAX_SIGN_IN_BYTES) return null;
  const limit = await limitOf(pathname, headers);
  if (bytes <= limit) return null;
  return new ClaimdeskError('too_large', `The body has more than ${limit} bytes.`, [], { limit });
}

/**
 * Whether Next passes an action on from the page that somebody is at to the one that has it, as it does
 * when they undo what they did before they went on. It streams the body and counts it as it reads.
 */
async function isPassedOn(pathname: string, headers: IncomingHttpHeaders): Promise<boolean> {
  return (
    headers['x-action-forwarded'] === '1' &&
    !pathname.startsWith('/api/') &&
    (await hasSession(headers))
  );
}

async function limitOf(pathname: string, headers: IncomingHttpHeaders): Promise<number> {
  if (pathname.startsWith('/api/v1/')) {
    if (!headers.authorization) return MAX_STRANGER_BYTES;
    return uploads.test(pathname) ? MAX_UPLOAD_BYTES : MAX_BODY_BYTES;
  }
  if (pathname.startsWith('/api/')) return MAX_SIGN_IN_BYTES;
  return (await hasSession(headers)) ? MAX_UPLOAD_BYTES : MAX_STRANGER_BYTES;
}

/** Every browser says where a form comes from; a page without an origin of its own says “null”. */
function isOwnOrigin(headers: IncomingHttpHeaders): boolean {
  const forwarded = headers['x-forwarded-host']?.toString().split(',')[0]?.trim();
  const host = forwarded ?? headers.host;
  return host !== undefined && URL.parse(headers.origin ?? '')?.host === host.toLowerCase();
}

/** Whether the cookies hold a session that this desk made: whose, the page behind asks again. */
async function hasSession(headers: IncomingHttpHeaders): Promise<boolean> {
  const cookies = Object.fromEntries(
    (headers.cookie ?? '').split(/; */).map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
  return (await getToken({ req: { headers: {}, cookies } as never })) !== null;
}
