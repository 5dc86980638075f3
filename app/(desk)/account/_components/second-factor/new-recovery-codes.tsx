'use client';

import { FactorDialog } from '@/app/(desk)/account/_components/second-factor/factor-dialog';
import { ProofField } from '@/app/(desk)/account/_components/second-factor/proof-field';
import { RecoveryCodes } from '@/app/(desk)/account/_components/second-factor/recovery-codes';
import { makeRecoveryCodes } from '@/app/(desk)/account/second-factor/actions';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { useFormAction } from '@/components/ui/use-form-action';

export function NewRecoveryCodes() {
  return (
    <FactorDialog title="New recovery codes" button={{ children: 'Make new codes' }}>
      {({ close }) => <MakeCodes close={close} />}
    </FactorDialog>
  );
}

function MakeCodes({ close }: { close: () => void }) {
  const { state, submit, isPending } = useFormAction(makeRecoveryCodes);
  if (state.status === 'ok' && state.data) {
    return (
      <RecoveryCodes
        done="The codes before these no longer work."
        codes={state.data.recoveryCodes}
        onDone={close}
      />
    );
  }
  return (
    <Form action={submit} state={state} aria-label="New recovery codes">
      <p>The codes that you have stop working.</p>
      <ProofField isOn />
      <Button type="submit" variant="primary" isPending={isPending}>
        Make ten new codes
      </Button>
    </Form>
  );
}
