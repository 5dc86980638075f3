'use client';

import { useActionState } from 'react';
import { acceptInvitation } from '@/app/(auth)/invite/[secret]/actions';
import { signInWithPassword } from '@/app/(auth)/sign-in/_components/sign-in-with-password';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import { type FormState, idle } from '@/lib/domain/form-state';

export function AcceptForm({ secret, email }: { secret: string; email: string }) {
  const [state, submit, isPending] = useActionState<FormState<never>, FormData>(join, idle);

  async function join(before: FormState<never>, form: FormData): Promise<FormState<never>> {
    const answer = await acceptInvitation(before, form);
    if (answer.status === 'ok') {
      const { status } = await signInWithPassword(email, String(form.get('password')));
      window.location.assign(status === 'ok' ? '/articles' : '/sign-in');
    }
    return answer;
  }

  return (
    <Form action={submit} state={state} aria-label="Join the desk">
      <input type="hidden" name="secret" value={secret} />
      <TextField
        label="E-mail address"
        type="email"
        value={email}
        isReadOnly
        autoComplete="username"
        hint="You sign in with it."
      />
      <TextField
        label="Your name"
        name="name"
        autoComplete="name"
        hint="As colleagues, and readers of reports, will see it."
        autoFocus
      />
      <TextField
        label="Password"
        name="password"
        type="password"
        autoComplete="new-password"
        hint="At least 12 characters; a few words in a row are fine."
      />
      <Button
        type="submit"
        variant="primary"
        isPending={isPending || state.status === 'ok'}
        pendingLabel="Joining"
      >
        Join
      </Button>
    </Form>
  );
}
