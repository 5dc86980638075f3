'use client';

import { requestVisit } from '@/app/(desk)/visits/actions';
import { Button } from '@/components/ui/button';
import { usePressAction } from '@/components/ui/use-press-action';

export function VisitNow({ sourceId }: { sourceId: string }) {
  const { press, isPending } = usePressAction(requestVisit);
  return (
    <Button isPending={isPending} onPress={() => press({ id: sourceId })}>
      Visit now
    </Button>
  );
}
