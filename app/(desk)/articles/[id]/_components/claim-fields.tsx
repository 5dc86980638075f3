'use client';

import { kindHints } from '@/components/claim/claim-words';
import { RadioCards } from '@/components/ui/radio-cards';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { ClaimKind } from '@/lib/domain/claim/claim';
import { kindWords } from '@/lib/domain/report/words';

type Props = {
  /** Put before each field's name, such as `parts.0.`. */
  prefix?: string;
  start?: { wording?: string; claimant?: string | null; kind?: string; priority?: string };
  autoFocus?: boolean;
  onWording?: (wording: string) => void;
};

/** The fields of what a person says about a claim. */
export function ClaimFields({
  prefix = '',
  start = {},
  autoFocus = false,
  onWording = () => {},
}: Props) {
  return (
    <>
      <TextArea
        label="Wording"
        name={`${prefix}wording`}
        defaultValue={start.wording}
        hint="One checkable statement, in the desk’s own words, that can be read alone."
        rows={2}
        isProse
        autoFocus={autoFocus}
        onChange={onWording}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          label="Claimant"
          name={`${prefix}claimant`}
          defaultValue={start.claimant ?? ''}
          hint="Who says so."
          optional
        />
        <Select
          label="Kind"
          name={`${prefix}kind`}
          defaultValue={start.kind ?? 'event'}
          options={ClaimKind.options.map((kind) => ({
            id: kind,
            label: kindWords[kind],
            hint: kindHints[kind],
          }))}
        />
      </div>
      <RadioCards
        label="Priority"
        name={`${prefix}priority`}
        defaultValue={start.priority ?? 'normal'}
        cards={[
          { value: 'high', label: 'High' },
          { value: 'normal', label: 'Normal' },
          { value: 'low', label: 'Low' },
        ]}
      />
    </>
  );
}
