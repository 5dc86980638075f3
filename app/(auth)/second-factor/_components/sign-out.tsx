'use client';

import { leave } from '@/app/_components/leave';
import { Button } from '@/components/ui/button';

export function SignOut() {
  return (
    <Button variant="quiet" onPress={leave}>
      Sign out
    </Button>
  );
}
