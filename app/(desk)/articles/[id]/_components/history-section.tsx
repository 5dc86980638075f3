'use client';

import { useState } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { onDemand, useEver } from '@/components/ui/on-demand';
import type { AuditEntry } from '@/lib/domain/audit/events';
import type { Undoing } from '@/lib/domain/undo/commands';

const HistoryEntries = onDemand(
  () => import('@/app/(desk)/articles/[id]/_components/history-entries'),
  'HistoryEntries',
);

type Props = { history: readonly (AuditEntry & Undoing)[] };

/** What happened to the claim, folded away. */
export function HistorySection({ history }: Props) {
  const [isExpanded, setExpanded] = useState(false);
  return (
    <Disclosure
      title={`History (${history.length})`}
      isExpanded={isExpanded}
      onChange={setExpanded}
    >
      {useEver(isExpanded) && <HistoryEntries history={history} />}
    </Disclosure>
  );
}
