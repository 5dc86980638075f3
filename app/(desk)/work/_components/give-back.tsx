'use client';

import { giveBack } from '@/app/(desk)/work/actions';
import { Button } from '@/components/ui/button';
import { usePressAction } from '@/components/ui/use-press-action';

type Props = { claimId: string; name: string };

/** Takes a claim off one's own desk. */
export function GiveBack({ claimId, name }: Props) {
  const { press, isPending } = usePressAction(giveBack);
  return (
    <Button
      variant="quiet"
      isPending={isPending}
      onPress={() => press({ claimId })}
      aria-label={`Give back: ${name}`}
    >
      Give back
    </Button>
  );
}
