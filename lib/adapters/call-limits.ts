import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** In seconds. */
export const CALL_WINDOW_SECONDS = 60;

/** The server bundles this file more than once; the symbol makes all copies count together. */
const shared = globalThis as typeof globalThis & { [key: symbol]: RateLimiterMemory | undefined };
const key = Symbol.for('claimdesk.call-limits');

/** Where a caller stands in the present window. */
export type CallStanding = {
  limit: number;
  /** How many calls are left. */
  remaining: number;
  /** Until the window ends, in whole seconds, 1 at least. */
  resetSeconds: number;
  /** Whether this call was one too many. */
  isExceeded: boolean;
};

/**
 * Counts one call of the API against its caller. In this process only: what reads does not write, and
 * a desk of several processes lets each of them answer as many.
 */
export async function countCall(caller: string, limit: number): Promise<CallStanding> {
  shared[key] ??= new RateLimiterMemory({ points: limit, duration: CALL_WINDOW_SECONDS });
  const limiter = shared[key];
  const counted = await limiter.consume(caller).catch((error: unknown) => {
    if (error instanceof RateLimiterRes) return error;
    throw error;
  });
  return {
    limit: limiter.points,
    remaining: Math.max(0, counted.remainingPoints),
    resetSeconds: Math.max(1, Math.ceil(counted.msBeforeNext / 1000)),
    isExceeded: counted.consumedPoints > limiter.points,
  };
}
