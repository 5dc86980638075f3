'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { askAt, useJobProgress } from '@/app/(desk)/_components/use-job-progress';
import { cancelVisiting } from '@/app/(desk)/visits/actions';
import { Button } from '@/components/ui/button';
import { LiveText } from '@/components/ui/live-text';
import { ProgressBar } from '@/components/ui/progress-bar';
import { usePressAction } from '@/components/ui/use-press-action';
import { isUnderWay } from '@/lib/domain/job/job';
import { type Visiting, VisitingProgress } from '@/lib/domain/job/visiting';

const ask = (ids: string, signal: AbortSignal) =>
  askAt('/visits/progress', ids, signal, (answer) => VisitingProgress.parse(answer).items);

type Props = {
  visiting: Visiting;
  /** Whether the person may call it off. */
  mayVisit: boolean;
};

/** Visits that are under way or failed; goes on by itself, and shows what they found. */
export function OpenVisiting({ visiting, mayVisit }: Props) {
  const [item = visiting] = useJobProgress([visiting], ask);
  const router = useRouter();
  const isDone = item.status === 'done';
  useEffect(() => {
    if (isDone) router.refresh();
  }, [isDone, router]);
  const cancel = usePressAction(cancelVisiting);
  if (isDone || item.status === 'cancelled') return null;
  const words = wordsOf(item);
  const stop = isUnderWay(item) ? 'Call off' : 'Discard';
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-2 rounded-md bg-sunk px-4 py-3">
      <LiveText>{words}</LiveText>
      <div className="flex min-w-0 flex-1 basis-64 flex-col gap-1.5">
        <p className="font-medium">{words}</p>
        {isUnderWay(item) && <ProgressBar label={item.step ?? 'Waiting'} value={item.progress} />}
        {item.error && (
          <p dir="auto" className="text-danger [overflow-wrap:anywhere]">
            {item.error.message}
          </p>
        )}
      </div>
      {mayVisit && (
        <Button
          size="small"
          variant="quiet"
          icon="close"
          isPending={cancel.isPending}
          onPress={() => cancel.press({ id: item.id })}
          aria-label={`${stop}: ${words}`}
        >
          {stop}
        </Button>
      )}
    </div>
  );
}

function wordsOf({ sourceId, status }: Visiting): string {
  if (status === 'failed') return 'The visits could not be gone on with.';
  return sourceId === null ? 'Sources that are due are being visited.' : 'It is being visited.';
}
