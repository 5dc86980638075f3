import { countPublic } from '@/lib/adapters/public-limits';
import { remoteAddress } from '@/lib/auth/remote-address';
import { isClaimdeskError } from '@/lib/domain/errors';
import { apiError } from '@/lib/domain/report/public/fact-check-api';
import { publicAnswer } from '@/lib/http/public-answer';

const JSON_TYPE = 'application/json; charset=utf-8';

/** A value as JSON that is open to all. */
export const publicJson = (request: Request, value: unknown, status = 200): Response =>
  publicAnswer(request, { mediaType: JSON_TYPE, body: `${JSON.stringify(value)}\n`, status });

/** A refusal in the shape of the API that a public route is made after. */
export const publicRefusal = (
  request: Request,
  code: 400 | 404,
  status: 'INVALID_ARGUMENT' | 'NOT_FOUND',
  message: string,
): Response => publicJson(request, apiError(code, status, message), code);

/** Counts the request against where it comes from; an answer where that has asked too often. */
export async function tooMany(request: Request): Promise<Response | null> {
  try {
    await countPublic(remoteAddress(request.headers));
    return null;
  } catch (error) {
    if (!isClaimdeskError(error)) throw error;
    const { message, facts } = error;
    return new Response(JSON.stringify(apiError(429, 'RESOURCE_EXHAUSTED', message)), {
      status: 429,
      headers: {
        'content-type': JSON_TYPE,
        'cache-control': 'no-store',
        'retry-after': String(facts.retryAfterSeconds ?? 60),
      },
    });
  }
}

/**
 * The parameters of a request by their names, without those left empty; `page_size` is taken for
 * `pageSize`, as the API that this one is made after does.
 */
export function publicQuery(request: Request): Record<string, string> {
  const { searchParams } = new URL(request.url);
  return Object.fromEntries(
    [...searchParams]
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [
        name.replace(/_([a-z])/g, (_, x: string) => x.toUpperCase()),
        value,
      ]),
  );
}
