import { setImmediate as turn } from 'node:timers/promises';
import { lastSequence } from '@/lib/data/audit-log';
import { reader } from '@/lib/data/transaction';

let looking: Promise<number> | null = null;

/**
 * How long the desk’s log is. Whoever asks in the same turn of the event loop shares one look, which
 * begins after all of them have asked: it misses nothing that was written before.
 */
export function logLength(): Promise<number> {
  looking ??= turn().then(() => {
    looking = null;
    return lastSequence(reader());
  });
  return looking;
}
