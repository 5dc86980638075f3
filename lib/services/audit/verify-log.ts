import { chainEnd, linksAfter } from '@/lib/data/audit-log';
import { sha256 } from '@/lib/data/sha256';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { GENESIS_HASH, type LogCheck, verifyChain } from '@/lib/domain/audit/hash';
import type { Context } from '@/lib/services/context';

const PAGE = 1000;

/**
 * Reads the audit log up to its end as it is now and checks its chain; names the first entry that
 * does not hold and why. The end is noted apart from the entries, so a log that was cut short or
 * lengthened behind the desk's back is noticed as long as the note was not changed with it.
 */
export async function verifyLog(context: Context): Promise<LogCheck> {
  authorize(context.actor, 'audit.read');
  const db = context.tx ?? reader();
  const end = await chainEnd(db);
  let last = { sequence: 0, hash: GENESIS_HASH };
  const brokenEnd = (why: string): LogCheck => ({
    ok: false,
    sequence: last.sequence + 1,
    fault: 'end',
    why,
    checked: last.sequence,
  });

  // What is written meanwhile is for the next check.
  while (last.sequence < (end?.last ?? Number.POSITIVE_INFINITY)) {
    const links = await linksAfter(db, last.sequence, PAGE);
    const check = verifyChain(links, sha256, last);
    if (!check.ok) return { ...check, checked: check.sequence - 1 };
    const link = links.findLast(({ sequence }) => sequence <= (end?.last ?? sequence));
    if (!link) break;
    last = { sequence: link.sequence, hash: link.hash };
  }

  if (!end) return brokenEnd('The note of where the log ends is gone.');
  if (last.sequence < end.sequence) {
    return brokenEnd(
      `The log was noted to end at entry ${end.sequence}, and ends at ${last.sequence}: entries were cut off.`,
    );
  }
  if (last.sequence > end.sequence || last.hash !== end.hash) {
    return brokenEnd(
      `The log ends at entry ${last.sequence}, which is not the one that was noted as its end: entries were added or replaced.`,
    );
  }
  return { ok: true, checked: last.sequence, hash: last.hash };
}
