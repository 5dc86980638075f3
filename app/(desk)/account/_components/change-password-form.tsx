'use client';

import { signIn } from 'next-auth/react';
import { changePassword } from '@/app/(desk)/account/actions';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import type { FormState } from '@/lib/domain/form-state';

type ChangePasswordFormProps = { email: string; hasPassword: boolean };

export function ChangePasswordForm({ email, hasPassword }: ChangePasswordFormProps) {
  const { state, submit, isPending } = useFormAction(changeAndStay);

  /** The change ends every session, this one too, so it is opened anew. */
  async function changeAndStay(before: FormState<never>, form: FormData) {
    const answer = await changePassword(before, form);
    if (answer.status === 'ok') {
      const password = form.get('password');
      const opened = await signIn('credentials', { email, password, redirect: false });
      // Where a second factor is asked for, its owner gives it there.
      if (!opened?.ok) window.location.assign('/sign-in?next=/account');
    }
    return answer;
  }

  return (
    <section aria-labelledby="password">
      <h2 id="password" className="mb-3 font-semibold font-serif text-xl">
        Password
      </h2>
      {hasPassword ? (
        <Form action={submit} state={state} aria-labelledby="password" clearOnSuccess>
          <input
            type="text"
            name="username"
            autoComplete="username"
            value={email}
            readOnly
            hidden
          />
          <TextField
            label="Current password"
            name="currentPassword"
            type="password"
            autoComplete="current-password"
          />
          <TextField
            label="New password"
            name="password"
            type="password"
            autoComplete="new-password"
            hint="At least 12 characters. Your other sessions end; API tokens keep working."
          />
          <Button type="submit" isPending={isPending}>
            Change the password
          </Button>
        </Form>
      ) : (
        <p className="text-muted">You sign in through the identity provider, without a password.</p>
      )}
    </section>
  );
}
