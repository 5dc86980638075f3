'use client';

import { chooseMail } from '@/app/(desk)/account/actions';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { RadioCards } from '@/components/ui/radio-cards';
import { useFormAction } from '@/components/ui/use-form-action';
import type { MailChoice } from '@/lib/domain/inbox/mail';

export function MailForm({ mail }: { mail: MailChoice }) {
  const { state, submit, isPending } = useFormAction(chooseMail);
  return (
    <section aria-labelledby="mail" className="flex flex-col gap-3">
      <h2 id="mail" className="font-semibold font-serif text-xl">
        E-mail
      </h2>
      <Form action={submit} state={state} aria-label="E-mail">
        <RadioCards
          label="When to mail you what is unread in your inbox"
          name="mail"
          defaultValue={mail}
          layout="list"
          cards={[
            { value: 'off', label: 'Never', hint: 'It waits in the inbox.' },
            { value: 'at_once', label: 'At once', hint: 'A mail as soon as there is something.' },
            { value: 'daily', label: 'Once a day', hint: 'One mail with all of it.' },
          ]}
        />
        <Button type="submit" isPending={isPending}>
          Save the choice
        </Button>
      </Form>
    </section>
  );
}
