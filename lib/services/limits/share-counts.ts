import { createHash } from 'node:crypto';
import {
  gatherUntold,
  learnTotal,
  stopGathering,
  takeUntold,
} from '@/lib/adapters/counted-in-memory';
import { addToCounts, forgetEndedCounts } from '@/lib/data/limit-counts';
import { transactUnseen } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { systemContext } from '@/lib/services/context';
import { askAgain } from '@/lib/services/jobs/ask-again';

/** How long a call may be unknown to the other servers. */
const SHARE_MS = 1_000;
const TIDY_MS = 60_000;

const authorized = () => authorize(systemContext('limits').actor, 'account.manage');

/**
 * Tells the other servers what this one counted since it last did, and learns what they counted for the
 * same callers: one statement for each kind of count, and none while nobody calls.
 */
export async function shareCounts(): Promise<void> {
  for (const { what, windowSeconds, calls } of takeUntold()) {
    const keys = new Map(
      [...calls.keys()].map((caller) => [
        `${what} ${createHash('sha256').update(caller).digest('hex')}`,
        caller,
      ]),
    );
    const added = [...keys].map(([key, caller]) => ({ key, points: calls.get(caller) ?? 0 }));
    const totals = await transactUnseen(authorized(), (tx) =>
      addToCounts(tx, added, windowSeconds),
    );
    for (const { key, ...total } of totals) {
      const caller = keys.get(key);
      if (caller !== undefined) await learnTotal(what, caller, total);
    }
  }
}

const forgetEnded = () => transactUnseen(authorized(), forgetEndedCounts);

/** Counts calls together with the other servers on the database, and clears counts away, until it is stopped. */
export function keepCounts(
  isShared: boolean,
  logFault: (error: unknown) => void,
): { stop: () => void } {
  if (isShared) gatherUntold();
  const sharing = isShared ? askAgain(SHARE_MS, shareCounts, logFault) : undefined;
  const tidying = askAgain(TIDY_MS, forgetEnded, logFault);
  return {
    stop() {
      sharing?.stop();
      tidying.stop();
      stopGathering();
    },
  };
}
