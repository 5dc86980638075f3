'use client';

import { roleOptions } from '@/app/(desk)/members/_components/role-words';
import { SaveSettings } from '@/app/(desk)/settings/_components/save-settings';
import { demandSecondFactors } from '@/app/(desk)/settings/second-factors/actions';
import { Checkbox } from '@/components/ui/checkbox';
import { FieldGroup } from '@/components/ui/field-group';
import { Form } from '@/components/ui/form';
import { useFormAction } from '@/components/ui/use-form-action';
import type { SecondFactorDemand } from '@/lib/domain/access/second-factor';

export function DemandForm({ demand: { roles, version } }: { demand: SecondFactorDemand }) {
  const { state, submit, isPending } = useFormAction(demandSecondFactors);
  return (
    <Form action={submit} state={state} aria-label="Second factors">
      <input type="hidden" name="expectedVersion" value={version} />
      <FieldGroup label="Roles that must have a second factor" name="roles">
        {roleOptions.map(({ id, label, hint }) => (
          <Checkbox
            key={id}
            name="roles"
            value={id}
            defaultSelected={roles.includes(id)}
            hint={hint}
          >
            {label}
          </Checkbox>
        ))}
      </FieldGroup>
      <SaveSettings state={state} isPending={isPending} href="/settings/second-factors" />
    </Form>
  );
}
