import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

type Shelf = {
  limiters: Map<string, RateLimiterMemory>;
  /** Where several servers count together: what the others have not been told, by count and caller. */
  untold?: Map<string, Map<string, number>>;
};

/** The server bundles this file more than once; the symbol makes all copies count together. */
const shared = globalThis as typeof globalThis & { [key: symbol]: Shelf | undefined };
const key = Symbol.for('claimdesk.counted-in-memory');

function shelf(): Shelf {
  shared[key] ??= { limiters: new Map() };
  return shared[key];
}

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
 * Counts one more time for `caller`, in this process: what reads does not write. Of several servers each
 * learns a moment later what the others counted, where `gatherUntold` was called.
 * @param what names the count; its limit and window are those of the first call.
 */
export async function countInMemory(
  what: string,
  { limit, windowSeconds }: { limit: number; windowSeconds: number },
  caller: string,
): Promise<Counted> {
  const { limiters, untold } = shelf();
  const limiter =
    limiters.get(what) ?? new RateLimiterMemory({ points: limit, duration: windowSeconds });
  limiters.set(what, limiter);
  if (untold) {
    const ofThis = untold.get(what) ?? new Map<string, number>();
    untold.set(what, ofThis.set(caller, (ofThis.get(caller) ?? 0) + 1));
  }
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

/** From here on what is counted is gathered, for other servers to be told of. */
export function gatherUntold(): void {
  shelf().untold ??= new Map();
}

/** Ends it. */
export function stopGathering(): void {
  delete shelf().untold;
}

export type Untold = { what: string; windowSeconds: number; calls: Map<string, number> };

/** What was counted since this was last called. */
export function takeUntold(): Untold[] {
  const { limiters, untold } = shelf();
  if (!untold) return [];
  const taken = [...untold].map(([what, calls]) => {
    return { what, calls, windowSeconds: limiters.get(what)?.duration ?? 0 };
  });
  untold.clear();
  return taken;
}

/** Says what all servers together have counted for a caller, and how long their window still lasts. */
export async function learnTotal(
  what: string,
  caller: string,
  { points, endsInMs }: { points: number; endsInMs: number },
): Promise<void> {
  const { limiters, untold } = shelf();
  // What came since it was taken is on top of what was told.
  const since = untold?.get(what)?.get(caller) ?? 0;
  await limiters.get(what)?.set(caller, points + since, Math.max(1, Math.ceil(endsInMs / 1000)));
}
