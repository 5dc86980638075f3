'use client';

import { signOut } from 'next-auth/react';
import { signOutEverywhere } from '@/app/(desk)/account/actions';
import { Button } from '@/components/ui/button';
import { usePressAction } from '@/components/ui/use-press-action';

export function SignOutEverywhere() {
  const { press, isPending } = usePressAction(signOutEverywhere);

  async function leave() {
    await signOut({ redirect: false });
    window.location.assign('/sign-in');
  }

  return (
    <div className="flex flex-col items-start gap-3">
      <p className="text-muted">
        Or end your sessions in every browser, this one too. API tokens keep working: revoke them
        below.
      </p>
      <Button onPress={() => press({}, { onDone: leave })} isPending={isPending}>
        Sign out everywhere
      </Button>
    </div>
  );
}
