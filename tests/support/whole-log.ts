import { eventsAfter } from '@/lib/data/audit-log';
import { reader } from '@/lib/data/transaction';
import type { AuditEntry } from '@/lib/domain/audit/events';

/** Every entry of the open database's log, the oldest first. */
export async function wholeLog(): Promise<AuditEntry[]> {
  const log: AuditEntry[] = [];
  let page: AuditEntry[];
  do {
    page = await eventsAfter(reader(), log.at(-1)?.sequence ?? 0, 1000);
    log.push(...page);
  } while (page.length > 0);
  return log;
}
