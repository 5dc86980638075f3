import { type Counted, countInMemory } from '@/lib/adapters/counted-in-memory';

/** In seconds. */
export const CALL_WINDOW_SECONDS = 60;

/** Counts one call of the API against its caller. */
export const countCall = (caller: string, limit: number): Promise<Counted> =>
  countInMemory('call-limits', { limit, windowSeconds: CALL_WINDOW_SECONDS }, caller);
