import { APICallError } from 'ai';
import { ClaimdeskError, isClaimdeskError } from '@/lib/domain/errors';

/** Why a language model was of no use, as the fact `reason` of its error. */
type Reason = 'unreadable' | 'timeout' | 'unreachable' | 'key' | 'busy' | 'status';

const failure = (reason: Reason, message: string, cause?: unknown) =>
  new ClaimdeskError('model_failed', message, [], { reason }, { cause });

export const unreadable = () =>
  failure('unreadable', 'The language model answered with something that is no list of claims.');

/** Any error of a request as one that a person can act on. `timedOutAfter`: in milliseconds. */
export function failureOf(error: unknown, timedOutAfter: number | null): ClaimdeskError {
  if (isClaimdeskError(error)) return error;
  if (timedOutAfter !== null) {
    const seconds = Math.ceil(timedOutAfter / 1000);
    const message = `The language model did not answer within ${seconds} s. Try again, or with fewer sentences.`;
    return failure('timeout', message, error);
  }
  const status = APICallError.isInstance(error) ? error.statusCode : undefined;
  // An answer that is no answer of this kind of server is told by its success.
  if (status !== undefined && status < 300) return unreadable();
  if (status === 401 || status === 403) {
    const message = 'The language model refused the key. An administrator has to set another one.';
    return failure('key', message, error);
  }
  if (status === 429) {
    return failure(
      'busy',
      'The language model takes no more requests for now. Try again later.',
      error,
    );
  }
  if (status !== undefined) {
    return failure('status', `The language model answered with an error (${status}).`, error);
  }
  if (APICallError.isInstance(error)) {
    return failure('unreachable', 'The language model cannot be reached. Try again later.', error);
  }
  return unreadable();
}

const lasting = new Set<unknown>(['timeout', 'key']);

/** Whether the same request may well go better another time. */
export function isWorthRetrying(error: unknown): boolean {
  if (!isClaimdeskError(error) || lasting.has(error.facts.reason)) return false;
  const { cause } = error;
  const status = APICallError.isInstance(cause) ? (cause.statusCode ?? 500) : 500;
  return status >= 500 || status === 429;
}
