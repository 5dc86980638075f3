'use client';

import { Button } from '@/components/ui/button';
import { usePressAction } from '@/components/ui/use-press-action';
import { isUnderWay, type JobStatus } from '@/lib/domain/job/job';
import { jobAllows } from '@/lib/domain/job/transitions';

type PressAction = Parameters<typeof usePressAction>[0];

type JobButtonsProps = {
  item: { id: string; status: JobStatus };
  /** What the job is about, to whoever hears the buttons. */
  name: string;
  onCancel: PressAction;
  onRetry: PressAction;
  size?: 'small';
};

/** The ways on that every job has: to be tried again, cancelled or discarded. */
export function JobButtons({ item, name, onCancel, onRetry, size }: JobButtonsProps) {
  const cancel = usePressAction(onCancel);
  const retry = usePressAction(onRetry);
  const { id, status } = item;
  const cancelWord = isUnderWay(item) ? 'Cancel' : 'Discard';
  return (
    <>
      {jobAllows(status, 'retry') && (
        <Button
          icon="undo"
          size={size}
          isPending={retry.isPending}
          onPress={() => retry.press({ id })}
          aria-label={`Try again: ${name}`}
        >
          Try again
        </Button>
      )}
      {jobAllows(status, 'cancel') && (
        <Button
          variant="quiet"
          icon="close"
          size={size}
          isPending={cancel.isPending}
          onPress={() => cancel.press({ id })}
          aria-label={`${cancelWord}: ${name}`}
        >
          {cancelWord}
        </Button>
      )}
    </>
  );
}
