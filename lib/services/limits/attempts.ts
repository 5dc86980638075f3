import { createHash } from 'node:crypto';
import { logSecurity } from '@/lib/adapters/security-log';
import { addToCounts, forgetCount, takeFromCount } from '@/lib/data/limit-counts';
import { transactUnseen, type Writer } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { ClaimdeskError } from '@/lib/domain/errors';
import { systemContext } from '@/lib/services/context';

const WINDOW_SECONDS = 15 * 60;
const MOST = {
  account: 10,
  /** Higher: a whole newsroom can stand behind one address. */
  address: 60,
};
type CountedBy = keyof typeof MOST;

/**
 * `address` is the network address it comes from; none where a session stands in for it. `account`
 * is left out where the answer is yet to say whose it is.
 */
export type Attempt = { account?: string; address?: string };

/** Counts are no history, and stand whatever becomes of the change that they belong to. */
const operate = <T>(work: (tx: Writer) => Promise<T>): Promise<T> =>
  transactUnseen(authorize(systemContext('sign-in').actor, 'account.manage'), work);

/** The table keeps no e-mail address and no network address, only what tells one from another. */
const keyOf = (by: CountedBy, who: string) =>
  `attempt ${by} ${createHash('sha256').update(who).digest('hex')}`;

async function count(tx: Writer, by: CountedBy, who: string) {
  const [counted] = await addToCounts(tx, [{ key: keyOf(by, who), points: 1 }], WINDOW_SECONDS);
  return counted && counted.points > MOST[by] ? { by, ...counted } : undefined;
}

/**
 * Counts one attempt against the account and the address, before its password is looked at: many at
 * once, at whichever of several servers, count like many in a row. `onLockOut` is called by the first
 * attempt that is one too many for the account.
 * @throws ClaimdeskError `too_many_attempts` with the seconds to wait.
 */
export async function countAttempt(
  { account, address }: Attempt,
  onLockOut: () => void = () => {},
): Promise<void> {
  const exceeded = await operate(
    async (tx) =>
      (address === undefined ? undefined : await count(tx, 'address', address)) ??
      (account === undefined ? undefined : await count(tx, 'account', account)),
  );
  if (!exceeded) return;
  const { by, points, endsInMs } = exceeded;
  logSecurity({ event: 'limit_reached', by });
  if (by === 'account' && points === MOST.account + 1) onLockOut();
  const retryAfterSeconds = Math.max(1, Math.ceil(endsInMs / 1000));
  const minutes = Math.ceil(retryAfterSeconds / 60);
  throw new ClaimdeskError(
    'too_many_attempts',
    `Too many attempts. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
    [],
    { retryAfterSeconds },
  );
}

/** Takes a successful attempt back: the account starts anew, the address gets its one back. */
export async function forgiveAttempt({ account, address }: Attempt): Promise<void> {
  await operate(async (tx) => {
    if (address !== undefined) await takeFromCount(tx, keyOf('address', address), 1);
    if (account !== undefined) await forgetCount(tx, keyOf('account', account));
  });
}
