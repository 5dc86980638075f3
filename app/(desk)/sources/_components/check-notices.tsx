'use client';

import { checkNotices } from '@/app/(desk)/sources/actions';
import { Button } from '@/components/ui/button';
import { usePressAction } from '@/components/ui/use-press-action';

/** Asks the register what was published on the work since. */
export function CheckNotices({ id }: { id: string }) {
  const { press, isPending } = usePressAction(checkNotices);
  return (
    <Button isPending={isPending} pendingLabel="Looking…" onPress={() => press({ id })}>
      Look for notices
    </Button>
  );
}
