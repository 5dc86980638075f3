'use client';

import { FactorDialog } from '@/app/(desk)/account/_components/second-factor/factor-dialog';
import { ProofField } from '@/app/(desk)/account/_components/second-factor/proof-field';
import { removeAuthenticator, removePasskey } from '@/app/(desk)/account/second-factor/actions';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormState } from '@/lib/domain/form-state';

export function RemoveAuthenticator() {
  const title = 'Remove the authenticator app';
  return (
    <FactorDialog
      title={title}
      button={{ variant: 'danger', size: 'small', children: 'Remove', 'aria-label': title }}
    >
      {({ close }) => <Remove title={title} action={removeAuthenticator} close={close} />}
    </FactorDialog>
  );
}

export function RemovePasskey({ id, name }: { id: string; name: string }) {
  const title = `Remove the passkey ${name}`;
  return (
    <FactorDialog
      title={title}
      button={{ variant: 'danger', size: 'small', children: 'Remove', 'aria-label': title }}
    >
      {({ close }) => <Remove title={title} action={removePasskey} id={id} close={close} />}
    </FactorDialog>
  );
}

type RemoveProps = {
  title: string;
  action: (state: FormState<never>, form: FormData) => Promise<FormState<never>>;
  /** Of the passkey. */
  id?: string;
  close: () => void;
};

function Remove({ title, action, id, close }: RemoveProps) {
  const { state, submit, isPending } = useFormAction(action);
  return (
    <Form action={submit} state={state} aria-label={title} onSuccess={close}>
      <p>It no longer signs you in. The recovery codes go with the last second factor.</p>
      {id && <input type="hidden" name="id" value={id} />}
      <ProofField isOn />
      <Button type="submit" variant="danger" isPending={isPending}>
        Remove
      </Button>
    </Form>
  );
}
