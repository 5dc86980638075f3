'use client';

import { TextField } from '@/components/ui/text-field';

/** By which whoever sits at the session shows that the account is theirs. */
export function ProofField({ isOn }: { isOn: boolean }) {
  return (
    <TextField
      label={isOn ? 'Current password, or a code' : 'Current password'}
      name="passwordOrCode"
      type="password"
      autoComplete="current-password"
      hint={isOn ? 'A code of your authenticator app, or a recovery code.' : undefined}
    />
  );
}
