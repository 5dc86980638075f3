import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { logSecurity } from '@/lib/adapters/security-log';
import { ClaimdeskError } from '@/lib/domain/errors';

const WINDOW_SECONDS = 60;
/** Each search goes through all that is published; a page of a site asks for many cards at once. */
const ASKED_OF_ADDRESS = 300;

/** The server bundles this file more than once; the symbol makes all copies count together. */
const shared = globalThis as typeof globalThis & { [key: symbol]: RateLimiterMemory | undefined };
const key = Symbol.for('claimdesk.public-limits');

/**
 * Counts a question that anybody may ask against the network address that it comes from.
 * @throws ClaimdeskError `too_many_attempts` with the seconds to wait.
 */
export async function countPublic(address: string): Promise<void> {
  shared[key] ??= new RateLimiterMemory({ points: ASKED_OF_ADDRESS, duration: WINDOW_SECONDS });
  try {
    await shared[key].consume(address);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    logSecurity({ event: 'limit_reached', by: 'address' });
    const retryAfterSeconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    const message = 'Too many requests from this address. Try again in a minute.';
    throw new ClaimdeskError('too_many_attempts', message, [], { retryAfterSeconds });
  }
}
