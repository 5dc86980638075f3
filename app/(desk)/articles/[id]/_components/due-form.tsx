'use client';

import { setDue } from '@/app/(desk)/work/actions';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import { usePressAction } from '@/components/ui/use-press-action';
import type { Claim } from '@/lib/domain/claim/claim';

/** By when a claim is to be settled. */
export function DueForm({ claim, onDone }: { claim: Claim; onDone: () => void }) {
  const back = usePressAction(setDue);
  const { state, submit, isPending } = useFormAction(setDue, {
    onUndo: (data) => back.press({ id: claim.id, dueOn: data?.before ?? '' }),
  });
  return (
    <Form action={submit} state={state} onSuccess={onDone} aria-label="Due date">
      <input type="hidden" name="id" value={claim.id} />
      <input type="hidden" name="expectedVersion" value={claim.version} />
      <TextField
        label="To be settled by"
        name="dueOn"
        type="date"
        defaultValue={claim.dueOn ?? ''}
        hint="Leave it empty, and the claim takes the date of its article, where that has one."
        autoFocus
      />
      <Button type="submit" variant="primary" isPending={isPending}>
        Save
      </Button>
    </Form>
  );
}
