'use client';

import { useTakeBack } from '@/app/(desk)/_components/use-take-back';
import { HistoryList } from '@/components/claim/history-list';
import { Button } from '@/components/ui/button';
import { describeEvent } from '@/lib/domain/audit/describe';
import type { AuditEntry } from '@/lib/domain/audit/events';
import type { Undoing } from '@/lib/domain/undo/commands';
import { isUndone } from '@/lib/domain/undo/ways-back';

type Props = { history: readonly (AuditEntry & Undoing)[] };

/** What happened; what one did oneself can be taken back here while nothing is built upon it. */
export function HistoryEntries({ history }: Props) {
  const { takeBack, isPending } = useTakeBack();
  // A command goes back whole, so it has one button, at the newest of its entries.
  const offered = new Map(
    history
      .filter(({ canUndo }) => canUndo)
      .toReversed()
      .map(({ command, sequence }) => [command, sequence]),
  );
  return (
    <HistoryList
      entries={history.map(({ sequence, at, actor, event, command }) => ({
        sequence,
        at,
        actorName: actor.name,
        text: describeEvent(event),
        way: offered.get(command) === sequence && (
          <Button
            variant="quiet"
            size="small"
            icon="undo"
            isPending={isPending}
            aria-label={`${isUndone(event) && !event.again ? 'Redo' : 'Undo'}: ${describeEvent(event)}`}
            onPress={() => takeBack(sequence)}
          >
            {isUndone(event) && !event.again ? 'Redo' : 'Undo'}
          </Button>
        ),
      }))}
    />
  );
}
