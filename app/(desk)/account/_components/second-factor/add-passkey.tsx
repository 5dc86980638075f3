'use client';

import { startRegistration } from '@simplewebauthn/browser';
import { FactorDialog } from '@/app/(desk)/account/_components/second-factor/factor-dialog';
import { ProofField } from '@/app/(desk)/account/_components/second-factor/proof-field';
import { RecoveryCodes } from '@/app/(desk)/account/_components/second-factor/recovery-codes';
import { addPasskey, beginPasskey } from '@/app/(desk)/account/second-factor/actions';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import { toFormData } from '@/components/ui/use-press-action';
import { type FormState, idle } from '@/lib/domain/form-state';

type Added = { recoveryCodes: string[] | null };

export function AddPasskey({ isOn }: { isOn: boolean }) {
  return (
    <FactorDialog title="Add a passkey" button={{ children: 'Add a passkey', icon: 'add' }}>
      {({ close }) => <Add isOn={isOn} close={close} />}
    </FactorDialog>
  );
}

function Add({ isOn, close }: { isOn: boolean; close: () => void }) {
  const { state, submit, isPending } = useFormAction<Added>(makeAndAdd);
  if (state.status === 'ok' && state.data?.recoveryCodes) {
    return (
      <RecoveryCodes done="The passkey is added." codes={state.data.recoveryCodes} onDone={close} />
    );
  }
  if (state.status === 'ok') {
    return (
      <div className="flex flex-col items-start gap-4">
        <p role="status">The passkey is added.</p>
        <Button variant="primary" onPress={close} autoFocus>
          Done
        </Button>
      </div>
    );
  }
  return (
    <Form action={submit} state={state} aria-label="Add a passkey">
      <TextField
        label="Name of the passkey"
        name="name"
        autoComplete="off"
        hint="Such as the device or the key that keeps it."
        autoFocus
      />
      <ProofField isOn={isOn} />
      <Button type="submit" variant="primary" isPending={isPending}>
        Go on
      </Button>
    </Form>
  );
}

async function makeAndAdd(_before: FormState<Added>, form: FormData): Promise<FormState<Added>> {
  const begun = await beginPasskey(idle, form);
  if (begun.status !== 'ok' || !begun.data) return begun as FormState<never>;
  const name = String(form.get('name'));
  try {
    const answer = await startRegistration({ optionsJSON: begun.data });
    return await addPasskey(idle, toFormData({ name, answer: JSON.stringify(answer) }));
  } catch {
    return {
      status: 'error',
      code: 'passkey_refused',
      message: 'The browser made no passkey. Try again, or with another device.',
      issues: [],
      facts: {},
      values: { name },
    };
  }
}
