import { eventsAfter } from '@/lib/data/audit-log';
import { sha256 } from '@/lib/data/sha256';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { type ChainCheck, verifyChain } from '@/lib/domain/audit/hash';
import type { Context } from '@/lib/services/context';

const PAGE = 1000;

/** Reads the whole audit log and checks its chain; names the first event that does not hold. */
export async function verifyLog(context: Context): Promise<ChainCheck & { checked: number }> {
  authorize(context.actor, 'audit.read');
  let last: { sequence: number; hash: string } | undefined;
  for (;;) {
    const entries = await eventsAfter(reader(), last?.sequence ?? 0, PAGE);
    const check = verifyChain(entries, sha256, last);
    if (!check.ok || entries.length === 0) return { ...check, checked: last?.sequence ?? 0 };
    last = entries.at(-1);
  }
}
