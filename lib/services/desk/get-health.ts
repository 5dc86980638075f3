import { setTimeout } from 'node:timers/promises';
import { ping } from '@/lib/data/ping';

const PATIENCE_MILLISECONDS = 3_000;

export type Health =
  | { status: 'ok'; database: 'embedded' | 'server' }
  | { status: 'unavailable'; database: null };

const unavailable: Health = { status: 'unavailable', database: null };

/** Whether the database answers, for whoever watches over the server; asks for no permission. */
export function getHealth(): Promise<Health> {
  return Promise.race([
    ping().then(
      (database): Health => ({ status: 'ok', database }),
      () => unavailable,
    ),
    setTimeout(PATIENCE_MILLISECONDS, unavailable, { ref: false }),
  ]);
}
