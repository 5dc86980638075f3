'use client';

import { restoreScale, retireScale } from '@/app/(desk)/settings/scales/actions';
import { Button } from '@/components/ui/button';
import { usePressAction } from '@/components/ui/use-press-action';

type Props = { id: string; name: string; isRetired: boolean };

export function RetireScale({ id, name, isRetired }: Props) {
  const retire = usePressAction(retireScale);
  const restore = usePressAction(restoreScale);
  return isRetired ? (
    <Button
      isPending={restore.isPending}
      onPress={() => restore.press({ id })}
      aria-label={`Restore: ${name}`}
    >
      Restore
    </Button>
  ) : (
    <Button
      variant="quiet"
      isPending={retire.isPending}
      onPress={() => retire.press({ id }, { onUndo: () => restore.press({ id }) })}
      aria-label={`Retire: ${name}`}
    >
      Retire
    </Button>
  );
}
