import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { logSecurity } from '@/lib/adapters/security-log';
import { ClaimdeskError } from '@/lib/domain/errors';

const WINDOW_SECONDS = 15 * 60;
const ATTEMPTS_OF_ACCOUNT = 10;
/** Higher: a whole newsroom can stand behind one address. */
const ATTEMPTS_OF_ADDRESS = 60;

type Limits = { account: RateLimiterMemory; address: RateLimiterMemory };

/** The server bundles this file more than once; the symbol makes all copies count together. */
const shared = globalThis as typeof globalThis & { [key: symbol]: Limits | undefined };
const key = Symbol.for('claimdesk.attempt-limits');

function limits(): Limits {
  shared[key] ??= {
    account: new RateLimiterMemory({ points: ATTEMPTS_OF_ACCOUNT, duration: WINDOW_SECONDS }),
    address: new RateLimiterMemory({ points: ATTEMPTS_OF_ADDRESS, duration: WINDOW_SECONDS }),
  };
  return shared[key];
}

/**
 * `address` is the network address it comes from; none where a session stands in for it. `account`
 * is left out where the answer is yet to say whose it is.
 */
export type Attempt = { account?: string; address?: string };

/**
 * Counts one attempt against the account and the address, before its password is looked at: many at
 * once count like many in a row. `onLockOut` is called by the first attempt that is one too many for
 * the account.
 * @throws ClaimdeskError `too_many_attempts` with the seconds to wait.
 */
export async function countAttempt(
  { account, address }: Attempt,
  onLockOut: () => void = () => {},
): Promise<void> {
  const { account: byAccount, address: byAddress } = limits();
  let by: 'account' | 'address' = 'address';
  try {
    if (address !== undefined) await byAddress.consume(address);
    by = 'account';
    if (account !== undefined) await byAccount.consume(account);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    logSecurity({ event: 'limit_reached', by });
    if (by === 'account' && error.consumedPoints === ATTEMPTS_OF_ACCOUNT + 1) onLockOut();
    const retryAfterSeconds = Math.max(1, Math.ceil(error.msBeforeNext / 1000));
    const minutes = Math.ceil(retryAfterSeconds / 60);
    throw new ClaimdeskError(
      'too_many_attempts',
      `Too many attempts. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
      [],
      { retryAfterSeconds },
    );
  }
}

/** Takes a successful attempt back: the account starts anew, the address gets its one back. */
export async function forgiveAttempt({ account, address }: Attempt): Promise<void> {
  if (account !== undefined) await limits().account.delete(account);
  if (address !== undefined) await limits().address.reward(address);
}
