'use client';

import { useActionState } from 'react';
import { PasskeyButton } from '@/app/(auth)/sign-in/_components/passkey-button';
import { signInWithPassword } from '@/app/(auth)/sign-in/_components/sign-in-with-password';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import { type FormState, idle } from '@/lib/domain/form-state';

/** A password that was right, and what may answer for the second factor. */
export type FirstStep = { email: string; password: string; methods: readonly string[] };

type CodeFormProps = {
  first: FirstStep;
  destination: string;
  offersPasskeys: boolean;
  onLeave: () => void;
};

/** The second step of signing in. */
export function CodeForm({ first, destination, offersPasskeys, onLeave }: CodeFormProps) {
  const [state, submit, isPending] = useActionState<FormState, FormData>(signIn, idle);

  async function signIn(_state: FormState, form: FormData): Promise<FormState> {
    const code = String(form.get('code')).trim();
    if (code === '') return missing;
    const answer = await signInWithPassword(first.email, first.password, code);
    if (answer.status === 'ok') window.location.assign(destination);
    return answer;
  }

  const hasApp = first.methods.includes('authenticator_app');
  return (
    <>
      <Form action={submit} state={state} aria-label="Second step">
        <p>The password is right. One more step for {first.email}.</p>
        <TextField
          label={hasApp ? 'Code' : 'Recovery code'}
          name="code"
          autoComplete="one-time-code"
          spellCheck="false"
          dir="ltr"
          hint={hasApp ? 'Of your authenticator app; or one of your recovery codes.' : undefined}
          autoFocus
        />
        <Button
          type="submit"
          variant="primary"
          isPending={isPending || state.status === 'ok'}
          pendingLabel="Signing in"
        >
          Sign in
        </Button>
        <Button variant="quiet" onPress={onLeave}>
          Start again
        </Button>
      </Form>
      {offersPasskeys && first.methods.includes('passkey') && (
        <PasskeyButton label="Use a passkey" destination={destination} email={first.email} />
      )}
    </>
  );
}

const message = 'Write a code.';
const missing: FormState = {
  status: 'error',
  code: 'invalid_input',
  message,
  issues: [{ path: 'code', message }],
  facts: {},
  values: {},
};
