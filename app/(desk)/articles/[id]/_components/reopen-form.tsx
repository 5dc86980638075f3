'use client';

import { reopenVerdict } from '@/app/(desk)/articles/[id]/actions';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import type { Claim } from '@/lib/domain/claim/claim';

export function ReopenForm({ claim, onDone }: { claim: Claim; onDone: () => void }) {
  const { state, submit, isPending } = useFormAction(reopenVerdict);
  return (
    <Form action={submit} state={state} onSuccess={onDone} aria-label="Reopen the claim">
      <p className="text-muted">
        The verdict stays in the record; the claim can be worked on again.
      </p>
      <input type="hidden" name="claimId" value={claim.id} />
      <TextField label="Reason" name="reason" autoFocus />
      <Button type="submit" variant="primary" isPending={isPending} className="self-start">
        Reopen
      </Button>
    </Form>
  );
}
