'use client';

import { restoreCitation, retireCitation } from '@/app/(desk)/sources/actions';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import { usePressAction } from '@/components/ui/use-press-action';
import type { Citation } from '@/lib/domain/source/citation';

type Props = { citation: Pick<Citation, 'id' | 'version'>; onDone: () => void };

/** Takes a citation off its claim, with a way back at hand. */
export function RetireCitationForm({ citation: { id, version }, onDone }: Props) {
  const restore = usePressAction(restoreCitation);
  const { state, submit, isPending } = useFormAction(retireCitation, {
    onUndo: (retired) => restore.press({ id, expectedVersion: retired?.version ?? version }),
  });
  return (
    <Form action={submit} state={state} onSuccess={onDone} aria-label="Withdraw the citation">
      <p className="text-muted">
        It no longer counts for the claim. The history keeps it, and it can be put back.
      </p>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="expectedVersion" value={version} />
      <TextField label="Reason" name="reason" autoFocus />
      <Button type="submit" variant="danger" isPending={isPending}>
        Withdraw
      </Button>
    </Form>
  );
}
