import type { FetchRefusal } from '@/lib/adapters/guarded-fetch/refusals';
import { isClaimdeskError } from '@/lib/domain/errors';
import type { Seen } from '@/lib/domain/source/decay/outcome-of';

/** Refusals that say that nobody is there, and not that what is there cannot be had. */
const silence: ReadonlySet<unknown> = new Set<FetchRefusal>([
  'unreachable',
  'unknown_host',
  'timeout',
]);

/**
 * A fetch that failed as what a visit met.
 * @throws what is no refusal of a fetch, and anything once the signal is aborted.
 */
export function failureOf(
  error: unknown,
  signal: AbortSignal,
): { seen: Extract<Seen, { kind: 'failure' }>; fetchReason: unknown } {
  signal.throwIfAborted();
  if (!isClaimdeskError(error)) throw error;
  const { message, facts } = error;
  const reason = silence.has(facts.reason) ? 'silent' : 'unreadable';
  return { seen: { kind: 'failure', reason, message }, fetchReason: facts.reason };
}
