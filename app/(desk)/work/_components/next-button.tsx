'use client';

import { useNextClaim } from '@/app/(desk)/work/_components/use-next-claim';
import { Button } from '@/components/ui/button';

export function NextButton() {
  const { take, isPending } = useNextClaim();
  return (
    <Button variant="primary" isPending={isPending} onPress={take}>
      Give me the next one
    </Button>
  );
}
