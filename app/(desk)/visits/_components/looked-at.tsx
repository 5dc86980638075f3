'use client';

import { lookAtVisit } from '@/app/(desk)/visits/actions';
import { Button } from '@/components/ui/button';
import { usePressAction } from '@/components/ui/use-press-action';

type Props = { visitId: string; sourceTitle: string };

/** Takes what a visit found off the list, until the next change. */
export function LookedAt({ visitId, sourceTitle }: Props) {
  const { press, isPending } = usePressAction(lookAtVisit);
  return (
    <Button
      icon="check"
      isPending={isPending}
      onPress={() => press({ id: visitId })}
      aria-label={`Looked at: ${sourceTitle}`}
    >
      Looked at
    </Button>
  );
}
