import { countInMemory } from '@/lib/adapters/counted-in-memory';
import { logSecurity } from '@/lib/adapters/security-log';
import { ClaimdeskError } from '@/lib/domain/errors';

/** Each search goes through all that is published; a page of a site asks for many cards at once. */
const ASKED_OF_ADDRESS = { limit: 300, windowSeconds: 60 };

/**
 * Counts a question that anybody may ask against the network address that it comes from.
 * @throws ClaimdeskError `too_many_attempts` with the seconds to wait.
 */
export async function countPublic(address: string): Promise<void> {
  const counted = await countInMemory('public-limits', ASKED_OF_ADDRESS, address);
  if (!counted.isExceeded) return;
  logSecurity({ event: 'limit_reached', by: 'address' });
  const message = 'Too many requests from this address. Try again in a minute.';
  throw new ClaimdeskError('too_many_attempts', message, [], {
    retryAfterSeconds: counted.resetSeconds,
  });
}
