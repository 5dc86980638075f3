'use client';

import { type ReactNode, useContext, useState } from 'react';
import { PersonCheckFields } from '@/app/(desk)/sources/_components/person-check-fields';
import { QuoteField } from '@/app/(desk)/sources/_components/quote-field';
import { Checkbox } from '@/components/ui/checkbox';
import { FormValues } from '@/components/ui/form-values';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import type { TextInLanguage } from '@/lib/domain/claim/quantity/compare-texts';
import { reasonWords } from '@/lib/domain/source/basis-words';
import type { ChosenPassage, CitationInput } from '@/lib/domain/source/citation';
import { isWithPerson, NoQuoteReason } from '@/lib/domain/source/citation-basis';

type Start = Partial<Pick<CitationInput, 'quote' | 'withoutQuote' | 'personCheck'>>;

type Props = {
  start: Start;
  claimWording: TextInLanguage;
  chosen: ChosenPassage | null;
  choose: ReactNode;
};

const noValues = {};

const options = [
  { id: 'quote', label: 'Its own words' },
  ...NoQuoteReason.options.map((id) => ({ id, label: reasonWords[id] })),
];

/**
 * What a citation rests on: the source's own words, or why there are none; and the check with a person.
 * What the chosen basis has no use for is hidden and kept.
 */
export function BasisFields({ start, claimWording, chosen, choose }: Props) {
  const typed = useContext(FormValues);
  const [basis, setBasis] = useState<string>(
    typeof typed.basis === 'string' ? typed.basis : (start.withoutQuote?.reason ?? 'quote'),
  );
  const [isTicked, setTicked] = useState(Boolean(start.personCheck));
  const reason = NoQuoteReason.safeParse(basis).data;
  const asksForCheck = reason !== undefined && isWithPerson(reason);
  return (
    <>
      <Select
        label="What it rests on"
        name="basis"
        options={options}
        value={basis}
        onChange={setBasis}
        className="sm:max-w-80"
      />
      <div hidden={reason !== undefined} className="flex flex-col gap-2">
        {/* Words that are chosen anew take the place of what was typed and refused. */}
        <FormValues value={chosen ? noValues : typed}>
          <QuoteField
            key={chosen ? `${chosen.captureId} ${chosen.start} ${chosen.exact}` : 'typed'}
            start={chosen?.exact ?? start.quote ?? ''}
            claimWording={claimWording}
          />
        </FormValues>
        {choose}
      </div>
      <div hidden={reason === undefined}>
        <TextArea
          label={reason === 'other' ? 'Why there are no words to quote' : 'More on it'}
          name="withoutQuote.words"
          defaultValue={start.withoutQuote?.words ?? ''}
          hint="Shown in the report."
          rows={2}
          optional={reason !== 'other'}
        />
      </div>
      <div hidden={asksForCheck}>
        <Checkbox name="isPersonChecked" isSelected={isTicked} onChange={setTicked}>
          It was checked with a person
        </Checkbox>
      </div>
      <div hidden={!asksForCheck && !isTicked}>
        <PersonCheckFields start={start.personCheck ?? null} />
      </div>
    </>
  );
}
