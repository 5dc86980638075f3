'use client';

import { useSeenVersion } from '@/app/(desk)/articles/[id]/_components/use-seen-version';
import { restoreClaim, retireClaim } from '@/app/(desk)/articles/[id]/actions';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import { usePressAction } from '@/components/ui/use-press-action';
import type { Claim } from '@/lib/domain/claim/claim';

type Props = { claim: Claim; onDone: () => void };

export function RetireClaimForm({ claim, onDone }: Props) {
  const restore = usePressAction(restoreClaim);
  const { state, submit, isPending } = useFormAction(retireClaim, {
    onUndo: () => restore.press({ id: claim.id }),
  });
  const expectedVersion = useSeenVersion(claim, state);
  return (
    <Form action={submit} state={state} onSuccess={onDone} aria-label="Retire the claim">
      <p className="text-muted">It leaves the check and the report, and can be restored.</p>
      <input type="hidden" name="id" value={claim.id} />
      <input type="hidden" name="expectedVersion" value={expectedVersion} />
      <TextField label="Reason" name="reason" autoFocus />
      <Button type="submit" variant="danger" isPending={isPending} className="self-start">
        Retire
      </Button>
    </Form>
  );
}
