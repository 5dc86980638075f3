'use client';

import { citationStyles } from '@/app/(desk)/settings/_components/citation-styles';
import { SaveSettings } from '@/app/(desk)/settings/_components/save-settings';
import { updateDesk } from '@/app/(desk)/settings/actions';
import { Checkbox } from '@/components/ui/checkbox';
import { Form } from '@/components/ui/form';
import { type Option, Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import type { DeskSettings } from '@/lib/domain/desk/desk';

type DeskFormProps = { desk: DeskSettings; scales: readonly Option[] };

export function DeskForm({ desk, scales }: DeskFormProps) {
  const { state, submit, isPending } = useFormAction(updateDesk);
  return (
    <Form action={submit} state={state} aria-label="Settings of the desk">
      <input type="hidden" name="version" value={desk.version} />
      <TextField
        label="Name of the desk"
        name="name"
        defaultValue={desk.name}
        hint="It stands on every report."
      />
      <TextField
        label="Public address"
        name="url"
        type="url"
        inputMode="url"
        defaultValue={desk.url ?? ''}
        hint="Where readers find the desk, such as https://checks.example.org. Published reports name it."
        optional
      />
      <Select
        label="Citation style"
        name="citationStyle"
        defaultValue={desk.citationStyle}
        options={citationStyles}
      />
      <Select
        label="Rating scale for new articles"
        name="defaultScaleId"
        defaultValue={desk.defaultScaleId}
        options={scales}
        hint="An article keeps the scale that it was given."
      />
      <Checkbox
        name="showReviewerNames"
        defaultSelected={desk.showReviewerNames}
        hint="Without it, they say how many reviewed and not who."
      >
        Reports name their reviewers
      </Checkbox>
      <TextArea
        label="Method"
        name="method"
        defaultValue={desk.method}
        rows={8}
        isProse
        hint="How the desk checks, in Markdown. Every report prints it."
      />
      <SaveSettings state={state} isPending={isPending} href="/settings" />
    </Form>
  );
}
