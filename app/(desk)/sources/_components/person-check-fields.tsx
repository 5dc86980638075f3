'use client';

import { Checkbox } from '@/components/ui/checkbox';
import { RadioCards } from '@/components/ui/radio-cards';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { howWords, outcomeWords } from '@/lib/domain/source/basis-words';
import { PersonCheck } from '@/lib/domain/source/citation-basis';

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

const ways = PersonCheck.shape.how.options.map((id) => ({ id, label: capital(howWords[id]) }));
const outcomes = PersonCheck.shape.outcome.options.map((value) => ({
  value,
  label: capital(outcomeWords[value]),
}));

/** A check with somebody who knows, as a newsroom records it. */
export function PersonCheckFields({ start }: { start: PersonCheck | null }) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-5 border-line border-s-3 ps-4">
      <legend className="mb-3 font-semibold">The check with the person</legend>
      <TextField
        label="Who, by their role"
        name="personCheck.who"
        defaultValue={start?.who ?? ''}
        placeholder="Duty officer of the port authority"
        autoComplete="off"
      />
      <div className="grid items-start gap-x-4 gap-y-5 sm:grid-cols-2">
        <TextField label="Day" name="personCheck.on" type="date" defaultValue={start?.on ?? ''} />
        <Select
          label="How"
          name="personCheck.how"
          options={ways}
          defaultValue={start?.how ?? 'phone'}
        />
      </div>
      <TextArea
        label="What was asked"
        name="personCheck.asked"
        defaultValue={start?.asked ?? ''}
        rows={2}
      />
      <RadioCards
        label="What they said of it"
        name="personCheck.outcome"
        cards={outcomes}
        {...(start ? { defaultValue: start.outcome } : {})}
      />
      <TextArea
        label="How it was resolved"
        name="personCheck.resolution"
        defaultValue={start?.resolution ?? ''}
        rows={2}
        optional
      />
      <Checkbox
        name="personCheck.protected"
        defaultSelected={start?.protected ?? false}
        hint="Reports and exports hold nothing that tells who it is; the desk still sees it."
      >
        Protect this source
      </Checkbox>
    </fieldset>
  );
}
