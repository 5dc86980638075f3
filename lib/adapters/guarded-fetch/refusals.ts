import { ClaimdeskError, type ErrorCode, isClaimdeskError } from '@/lib/domain/errors';

/** Why nothing came of a fetch, as the fact `reason` of its error. */
export type FetchRefusal =
  | 'private_address'
  | 'unreachable'
  | 'unknown_host'
  | 'timeout'
  | 'redirects'
  | 'too_large'
  | 'media_type';

const refusal = (code: ErrorCode, reason: FetchRefusal, message: string, cause?: unknown) =>
  new ClaimdeskError(code, message, [{ path: 'address', message }], { reason }, { cause });

export function notAnAddress(isRedirect: boolean): ClaimdeskError {
  if (isRedirect) {
    return refusal(
      'lookup_failed',
      'redirects',
      'This page leads on to something that is no page.',
    );
  }
  const message = 'Give a full web address, starting with https:// or http://.';
  return new ClaimdeskError('invalid_input', message, [{ path: 'address', message }]);
}

export const tooManyRedirects = () =>
  refusal('lookup_failed', 'redirects', 'This page leads on and on to other addresses.');

export const tooLarge = (maxBytes: number) =>
  refusal(
    'too_large',
    'too_large',
    `What stands at this address is larger than ${Math.floor(maxBytes / 1_000_000)} MB.`,
  );

export const wrongMediaType = (mediaType: string) =>
  refusal(
    'unsupported_media_type',
    'media_type',
    `What stands at this address is of another kind (${mediaType || 'none is named'}).`,
  );

export const unknownPacking = (packing: string) =>
  refusal(
    'unsupported_media_type',
    'media_type',
    `The page is packed in an unknown way, ${packing}.`,
  );

/** Any error of a fetch from `address` as one that a person can act on. */
export function refusalOf(
  error: unknown,
  address: string,
  signal: AbortSignal,
  { timeoutMs }: { timeoutMs: number },
): unknown {
  if (isClaimdeskError(error)) return error;
  const host = URL.parse(address)?.host;
  if (signal.aborted) {
    const seconds = Math.ceil(timeoutMs / 1000);
    const message = `${host} did not answer within ${seconds} seconds.`;
    return refusal('lookup_failed', 'timeout', message, error);
  }
  const code = codeOf(error);
  if (code === undefined) {
    const message = 'Claimdesk does not open this address: it leads into a private network.';
    return refusal('lookup_failed', 'private_address', message, error);
  }
  if (code === 'ENOTFOUND') {
    return refusal('lookup_failed', 'unknown_host', `${host} could not be found.`, error);
  }
  return refusal('lookup_failed', 'unreachable', `${host} does not answer (${code}).`, error);
}

/** All errors of Node's network and zlib have a code; the one without is the filter's. */
function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

/** An answer that is no page but an error. */
export function answeredError(host: string, status: number): ClaimdeskError {
  const message =
    status === 404 || status === 410
      ? `${host} has no such page (${status}).`
      : `${host} answers with an error (${status}).`;
  return new ClaimdeskError('lookup_failed', message, [{ path: 'url', message }], {
    reason: 'status',
    status,
  });
}
