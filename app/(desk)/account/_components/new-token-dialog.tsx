'use client';

import { CopyOnce } from '@/app/(desk)/_components/copy-once';
import { createToken } from '@/app/(desk)/account/actions';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';

export function NewTokenDialog() {
  return (
    <Dialog title="New API token" trigger={<Button icon="add">New token</Button>}>
      <NewToken />
    </Dialog>
  );
}

function NewToken() {
  const { state, submit, isPending } = useFormAction(createToken);
  if (state.status === 'ok' && state.data) {
    return (
      <CopyOnce
        label="Token"
        value={state.data.token}
        hint="Keep it where the program finds it. It is shown only now."
      />
    );
  }
  return (
    <Form action={submit} state={state} aria-label="New API token">
      <TextField label="What it is for" name="name" autoComplete="off" autoFocus />
      <Button type="submit" variant="primary" isPending={isPending}>
        Make the token
      </Button>
    </Form>
  );
}
