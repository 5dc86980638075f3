'use client';

import { RefusedDuplicate } from '@/app/(desk)/sources/_components/refused-duplicate';
import { restoreSource } from '@/app/(desk)/sources/actions';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { useFormAction } from '@/components/ui/use-form-action';

/** Brings a retired source back; offers the one that was added meanwhile, where there is one. */
export function RestoreSource({ id, version }: { id: string; version: number }) {
  const { state, submit, isPending } = useFormAction(restoreSource);
  return (
    <Form action={submit} state={state} aria-label="Restore this source">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="expectedVersion" value={version} />
      <RefusedDuplicate state={state} />
      <Button type="submit" icon="undo" isPending={isPending}>
        Restore
      </Button>
    </Form>
  );
}
