'use client';

import { signIn } from 'next-auth/react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';

/** Leads to the identity provider, which leads back to `destination`. */
export function OidcButton({ name, destination }: { name: string; destination: string }) {
  const [isPending, setPending] = useState(false);
  function leave() {
    setPending(true);
    void signIn('oidc', { callbackUrl: destination });
  }
  return (
    <p className="mt-6 border-line border-t pt-6">
      <Button onPress={leave} isPending={isPending}>
        Sign in with {name}
      </Button>
    </p>
  );
}
