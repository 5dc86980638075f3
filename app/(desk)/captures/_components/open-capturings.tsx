'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { askAt, useJobProgress } from '@/app/(desk)/_components/use-job-progress';
import { cancelCapture, retryCapture } from '@/app/(desk)/captures/actions';
import { Button } from '@/components/ui/button';
import { LiveText } from '@/components/ui/live-text';
import { ProgressBar } from '@/components/ui/progress-bar';
import { usePressAction } from '@/components/ui/use-press-action';
import { CaptureProgress, type Capturing, captureOfName } from '@/lib/domain/job/capturing';
import { isUnderWay } from '@/lib/domain/job/job';

const ask = (ids: string, signal: AbortSignal) =>
  askAt('/captures/progress', ids, signal, (answer) => CaptureProgress.parse(answer).items);

type Props = {
  capturings: readonly Capturing[];
  /** Whether the person may try again or cancel. */
  mayCapture: boolean;
};

/** Copies that are being made, or could not be; goes on by itself, and shows a copy once it is there. */
export function OpenCapturings({ capturings, mayCapture }: Props) {
  const items = useJobProgress(capturings, ask);
  const router = useRouter();
  const done = items.filter(({ status }) => status === 'done').length;
  useEffect(() => {
    if (done > 0) router.refresh();
  }, [done, router]);
  const open = items.filter(({ status }) => status !== 'done' && status !== 'cancelled');
  return (
    <>
      <LiveText>{open.map(stateWords).join(' ')}</LiveText>
      {open.length > 0 && (
        <ul className="flex flex-col gap-2">
          {open.map((item) => (
            <li
              key={item.id}
              className="flex flex-wrap items-start gap-x-6 gap-y-2 rounded-md bg-sunk px-4 py-3"
            >
              <OpenState item={item} />
              {mayCapture && <OpenButtons item={item} />}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const stateWords = ({ status }: Capturing): string =>
  status === 'failed' ? 'No copy could be made.' : 'A copy is being made.';

function OpenState({ item }: { item: Capturing }) {
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-1.5">
      <p className="font-medium">{stateWords(item)}</p>
      <p dir="auto" className="text-[0.875rem] text-muted [overflow-wrap:anywhere]">
        {captureOfName(item.of)}
      </p>
      {item.status === 'running' && (
        <ProgressBar label={item.step ?? 'Beginning'} value={item.progress} />
      )}
      {item.error && (
        <p dir="auto" className="text-danger [overflow-wrap:anywhere]">
          {item.error.message}
        </p>
      )}
    </div>
  );
}

function OpenButtons({ item }: { item: Capturing }) {
  const cancel = usePressAction(cancelCapture);
  const retry = usePressAction(retryCapture);
  const name = captureOfName(item.of);
  const word = isUnderWay(item) ? 'Cancel' : 'Discard';
  return (
    <div className="flex flex-wrap gap-2">
      {item.status === 'failed' && (
        <Button
          size="small"
          icon="undo"
          isPending={retry.isPending}
          onPress={() => retry.press({ id: item.id })}
          aria-label={`Try again: ${name}`}
        >
          Try again
        </Button>
      )}
      <Button
        size="small"
        variant="quiet"
        icon="close"
        isPending={cancel.isPending}
        onPress={() => cancel.press({ id: item.id })}
        aria-label={`${word}: ${name}`}
      >
        {word}
      </Button>
    </div>
  );
}
