'use client';

import { useActionState } from 'react';
import { signInWithPassword } from '@/app/(auth)/sign-in/_components/sign-in-with-password';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import { type FormState, idle } from '@/lib/domain/form-state';

export function SignInForm({ destination }: { destination: string }) {
  const [state, submit, isPending] = useActionState<FormState, FormData>(signIn, idle);

  async function signIn(_state: FormState, form: FormData): Promise<FormState> {
    const email = String(form.get('email'));
    const answer = await signInWithPassword(email, String(form.get('password')));
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
