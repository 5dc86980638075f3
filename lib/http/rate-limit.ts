import { createHash } from 'node:crypto';
import { CALL_WINDOW_SECONDS, countCall } from '@/lib/adapters/call-limits';
import type { Counted } from '@/lib/adapters/counted-in-memory';
import { bearerOf } from '@/lib/auth/bearer';
import { remoteAddress } from '@/lib/auth/remote-address';
import { ClaimdeskError, isClaimdeskError } from '@/lib/domain/errors';
import { env } from '@/lib/env';

/** By the token or the session that a call comes with, or else by the network address. */
function callerOf(request: Request): string {
  const session = /(?:^|; *)(?:__Secure-)?next-auth\.session-token=([^;]+)/.exec(
    request.headers.get('cookie') ?? '',
  )?.[1];
  const secret = bearerOf(request) ?? session;
  return secret === undefined
    ? addressOf(request)
    : createHash('sha256').update(secret).digest('hex');
}

const addressOf = (request: Request) => `address ${remoteAddress(request.headers)}`;

/**
 * Answers a call of the API unless its caller calls too often, and says in each answer where they
 * stand (draft-ietf-httpapi-ratelimit-headers-10). A call whose token or session does not work counts
 * for its address too, so that nobody gets more by making tokens up.
 */
export async function withinLimit(
  request: Request,
  answer: () => Promise<Response>,
  refuse: (error: unknown) => Response,
): Promise<Response> {
  const limit = env().CLAIMDESK_API_CALLS_PER_MINUTE;
  const caller = callerOf(request);
  let standing = await countCall(caller, limit);
  let response: Response;
  try {
    if (standing.isExceeded) throw tooManyCalls(standing);
    response = await answer();
  } catch (error) {
    response = refuse(error);
    const byAddress = addressOf(request);
    if (caller !== byAddress && isClaimdeskError(error) && error.code === 'unauthenticated') {
      standing = await countCall(byAddress, limit);
      if (standing.isExceeded) response = refuse(tooManyCalls(standing));
    }
  }
  const { remaining, resetSeconds } = standing;
  response.headers.set('ratelimit-policy', `"calls";q=${standing.limit};w=${CALL_WINDOW_SECONDS}`);
  response.headers.set('ratelimit', `"calls";r=${remaining};t=${resetSeconds}`);
  return response;
}

function tooManyCalls({ limit, resetSeconds }: Counted): ClaimdeskError {
  return new ClaimdeskError(
    'too_many_calls',
    `More than ${limit} calls in a minute. Go on in ${resetSeconds} ${resetSeconds === 1 ? 'second' : 'seconds'}.`,
    [],
    { retryAfterSeconds: resetSeconds },
  );
}
