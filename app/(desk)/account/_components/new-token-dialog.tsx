'use client';

import { CopyOnce } from '@/app/(desk)/_components/copy-once';
import { createToken } from '@/app/(desk)/account/actions';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { FieldGroup } from '@/components/ui/field-group';
import { Form } from '@/components/ui/form';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import type { Scope } from '@/lib/domain/access/actor';
import { scopeWords } from '@/lib/domain/access/scope-words';

/** Those that the person has any use for. */
type Props = { scopes: readonly Scope[] };

export function NewTokenDialog({ scopes }: Props) {
  return (
    <Dialog title="New API token" trigger={<Button icon="add">New token</Button>}>
      <NewToken scopes={scopes} />
    </Dialog>
  );
}

function NewToken({ scopes }: Props) {
  const { state, submit, isPending } = useFormAction(createToken);
  if (state.status === 'ok' && state.data) {
    return (
      <CopyOnce
        label="Token"
        value={state.data.token}
        hint="Keep it where the program finds it. It is shown only now."
      />
    );
  }
  return (
    <Form action={submit} state={state} aria-label="New API token">
      <TextField label="What it is for" name="name" autoComplete="off" autoFocus />
      <FieldGroup label="What it may do" name="scopes">
        {scopes.map((scope) => (
          <Checkbox
            key={scope}
            name="scopes"
            value={scope}
            defaultSelected
            hint={scopeWords[scope].hint}
          >
            {scopeWords[scope].label}
          </Checkbox>
        ))}
      </FieldGroup>
      <Select
        label="How long it works"
        name="days"
        defaultValue="90"
        options={[
          { id: '30', label: '30 days' },
          { id: '90', label: '90 days' },
          { id: '365', label: 'A year' },
          { id: 'none', label: 'Until it is revoked' },
        ]}
      />
      <Button type="submit" variant="primary" isPending={isPending}>
        Make the token
      </Button>
    </Form>
  );
}
