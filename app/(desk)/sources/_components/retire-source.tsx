'use client';

import { restoreSource, retireSource } from '@/app/(desk)/sources/actions';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import { usePressAction } from '@/components/ui/use-press-action';

type Props = { id: string; version: number; citationCount: number };

/** Takes a source out of use, with a way back at hand. */
export function RetireSource({ id, version, citationCount }: Props) {
  const restore = usePressAction(restoreSource);
  const { state, submit, isPending } = useFormAction(retireSource, {
    onUndo: (retired) =>
      // Whatever it shares with another source, it shared a moment ago.
      restore.press({ id, expectedVersion: retired?.version ?? version, distinct: 'on' }),
  });
  return (
    <Dialog title="Retire this source" trigger={<Button icon="trash">Retire</Button>}>
      <Form action={submit} state={state} aria-label="Retire this source">
        <p className="text-muted">
          It can no longer be cited.{' '}
          {citationCount > 0 && 'The claims that cite it keep their citations. '}
          It can be restored.
        </p>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="expectedVersion" value={version} />
        <TextField label="Reason" name="reason" autoFocus />
        <Button type="submit" variant="danger" isPending={isPending}>
          Retire
        </Button>
      </Form>
    </Dialog>
  );
}
