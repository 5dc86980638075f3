'use client';

import { changeName } from '@/app/(desk)/account/actions';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';

export function NameForm({ name, version }: { name: string; version: number }) {
  const { state, submit, isPending } = useFormAction(changeName);
  return (
    <Form action={submit} state={state} aria-label="Your name" className="mt-5 flex flex-col gap-3">
      <input type="hidden" name="version" value={version} />
      <TextField
        label="Name"
        name="name"
        defaultValue={name}
        autoComplete="name"
        hint="As colleagues, and readers of reports, see it."
      />
      <Button type="submit" isPending={isPending} className="self-start">
        Change the name
      </Button>
    </Form>
  );
}
