import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** The server bundles this file more than once; the symbols make all copies count together. */
const shared = globalThis as typeof globalThis & { [key: symbol]: RateLimiterMemory | undefined };

/** How often somebody did something in the present window. */
export type Counted = {
  /** The most that they may. */
  limit: number;
  remaining: number;
  /** Until the window ends, in whole seconds, 1 at least. */
  resetSeconds: number;
  /** Whether this time was one too many. */
  isExceeded: boolean;
};

/**
 * Counts one more time for `caller`, in this process only: what reads does not write, and a desk of
 * several processes lets each of them answer as many.
 * @param what names the count; its limit and window are those of the first call.
 */
export async function countInMemory(
  what: string,
  { limit, windowSeconds }: { limit: number; windowSeconds: number },
  caller: string,
): Promise<Counted> {
  const key = Symbol.for(`claimdesk.${what}`);
  shared[key] ??= new RateLimiterMemory({ points: limit, duration: windowSeconds });
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
