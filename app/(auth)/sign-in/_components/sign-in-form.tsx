'use client';

import { useActionState, useState } from 'react';
import { CodeForm, type FirstStep } from '@/app/(auth)/sign-in/_components/code-form';
import { PasskeyButton } from '@/app/(auth)/sign-in/_components/passkey-button';
import { signInWithPassword } from '@/app/(auth)/sign-in/_components/sign-in-with-password';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import { type FormState, idle } from '@/lib/domain/form-state';

type SignInFormProps = { destination: string; offersPasskeys: boolean };

export function SignInForm({ destination, offersPasskeys }: SignInFormProps) {
  const [first, setFirst] = useState<FirstStep | null>(null);
  if (first) {
    const onLeave = () => setFirst(null);
    return <CodeForm {...{ first, destination, offersPasskeys, onLeave }} />;
  }
  return (
    <>
      <PasswordForm destination={destination} onSecondStep={setFirst} />
      {offersPasskeys && <PasskeyButton label="Sign in with a passkey" destination={destination} />}
    </>
  );
}

type PasswordFormProps = { destination: string; onSecondStep: (first: FirstStep) => void };

function PasswordForm({ destination, onSecondStep }: PasswordFormProps) {
  const [state, submit, isPending] = useActionState<FormState, FormData>(signIn, idle);

  async function signIn(_state: FormState, form: FormData): Promise<FormState> {
    const email = String(form.get('email'));
    const password = String(form.get('password'));
    const answer = await signInWithPassword(email, password);
    if (answer.status === 'error' && answer.code === 'second_factor_required') {
      onSecondStep({ email, password, methods: answer.facts.methods as string[] });
      return idle;
    }
    // A new document, so that nothing of the last session is left on the page.
    if (answer.status === 'ok') window.location.assign(destination);
    return answer;
  }

  return (
    <Form action={submit} state={state} aria-label="Sign in">
      <TextField
        label="E-mail address"
        name="email"
        type="email"
        autoComplete="username"
        spellCheck="false"
        autoFocus
      />
      <TextField label="Password" name="password" type="password" autoComplete="current-password" />
      <Button
        type="submit"
        variant="primary"
        isPending={isPending || state.status === 'ok'}
        pendingLabel="Signing in"
      >
        Sign in
      </Button>
    </Form>
  );
}
