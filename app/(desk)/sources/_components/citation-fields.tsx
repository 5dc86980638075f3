'use client';

import type { ReactNode } from 'react';
import { BasisFields } from '@/app/(desk)/sources/_components/basis-fields';
import { RadioCards } from '@/components/ui/radio-cards';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import type { TextInLanguage } from '@/lib/domain/claim/quantity/compare-texts';
import { stanceWords } from '@/lib/domain/report/words';
import type { ChosenPassage, CitationInput } from '@/lib/domain/source/citation';

type Start = Partial<Omit<CitationInput, 'sourceId'>>;

const stances = [
  { value: 'supports', label: stanceWords.supports, hint: 'It says that the claim is so.' },
  { value: 'refutes', label: stanceWords.refutes, hint: 'It says that the claim is not so.' },
  { value: 'context', label: stanceWords.context, hint: 'It helps to understand the claim.' },
];

type Props = {
  start?: Start;
  claimWording: TextInLanguage;
  /** Words that were chosen in a copy; they take the place of what was quoted before. */
  chosen?: ChosenPassage | null;
  /** Offers to choose the words in a copy. */
  choose?: ReactNode;
};

/** What a source does to a claim, and in which words. */
export function CitationFields({ start = {}, claimWording, chosen = null, choose }: Props) {
  return (
    <>
      <RadioCards
        label="What it does to the claim"
        name="stance"
        cards={stances}
        {...(start.stance ? { defaultValue: start.stance } : {})}
      />
      <BasisFields start={start} claimWording={claimWording} chosen={chosen} choose={choose} />
      <TextField
        label="Where in the work"
        name="locator"
        defaultValue={start.locator ?? ''}
        placeholder="p. 12, § 3, 14:05"
        autoComplete="off"
        optional
        className="sm:max-w-80"
      />
      <TextArea
        label="Note"
        name="note"
        defaultValue={start.note ?? ''}
        hint="Why it counts, in Markdown."
        rows={2}
        optional
      />
    </>
  );
}
