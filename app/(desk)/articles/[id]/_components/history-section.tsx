'use client';

import { HistoryList } from '@/components/claim/history-list';
import { Disclosure } from '@/components/ui/disclosure';
import { describeEvent } from '@/lib/domain/audit/describe';
import type { AuditEntry } from '@/lib/domain/audit/events';

export function HistorySection({ history }: { history: readonly AuditEntry[] }) {
  return (
    <Disclosure title={`History (${history.length})`}>
      <HistoryList
        entries={history.map(({ sequence, at, actor, event }) => ({
          sequence,
          at,
          actorName: actor.name,
          text: describeEvent(event),
        }))}
      />
    </Disclosure>
  );
}
