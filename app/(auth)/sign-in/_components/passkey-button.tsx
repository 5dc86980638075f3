'use client';

import { useState, useTransition } from 'react';
import { signInWithPasskey } from '@/app/(auth)/sign-in/_components/sign-in-with-passkey';
import { Button } from '@/components/ui/button';

type PasskeyButtonProps = {
  label: string;
  destination: string;
  /** Whose passkey it has to be. */
  email?: string;
};

export function PasskeyButton({ label, destination, email }: PasskeyButtonProps) {
  const [isPending, start] = useTransition();
  const [why, setWhy] = useState<string | null>(null);
  const [isIn, setIn] = useState(false);
  const press = () =>
    start(async () => {
      const refusal = await signInWithPasskey(email);
      setWhy(refusal);
      setIn(refusal === null);
      if (refusal === null) window.location.assign(destination);
    });
  return (
    <div className="mt-6 border-line border-t pt-6">
      {why !== null && (
        <p role="alert" className="mb-3 text-danger">
          {why}
        </p>
      )}
      <Button onPress={press} isPending={isPending || isIn} pendingLabel="Waiting for the passkey">
        {label}
      </Button>
    </div>
  );
}
