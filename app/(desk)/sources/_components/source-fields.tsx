'use client';

import { AuthorFields } from '@/app/(desk)/sources/_components/author-fields';
import { RadioCards } from '@/components/ui/radio-cards';
import { Select } from '@/components/ui/select';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { tierWords } from '@/lib/domain/report/words';
import { cslTypes } from '@/lib/domain/source/csl';
import type { CslDraft } from '@/lib/domain/source/csl-draft';
import { type CslForm, cslOf } from '@/lib/domain/source/csl-form';
import { type TextField as FieldName, fieldsOf } from '@/lib/domain/source/form-fields';
import type { SourceTier } from '@/lib/domain/source/source';
import { typeWords } from '@/lib/domain/source/type-words';

type Props = {
  form: CslForm;
  onChange: (form: CslForm) => void;
  /** The work that the form was opened on: what is not asked for is taken from it. */
  base: CslDraft;
  tier: SourceTier;
  onTierChange: (tier: SourceTier) => void;
  /** Begin at the title, when the form takes the place of what was there. */
  autoFocus?: boolean;
};

const types = [...cslTypes]
  .sort((one, other) => placeOf(one) - placeOf(other))
  .map((id) => ({ id, label: typeWords[id] }));

function placeOf(type: CslDraft['type']) {
  return Object.keys(typeWords).indexOf(type);
}

const tiers: { value: SourceTier; label: string; hint: string }[] = [
  {
    value: 'primary',
    label: tierWords.primary,
    hint: 'The record itself: a law, data, an eyewitness.',
  },
  { value: 'secondary', label: tierWords.secondary, hint: 'An account of it: reporting, a study.' },
  {
    value: 'tertiary',
    label: tierWords.tertiary,
    hint: 'An account of accounts: an encyclopaedia.',
  },
];

const hints: Partial<Record<FieldName, string>> = {
  issued: 'As far as it is known: 2021, 2021-08 or 24 August 2021.',
};

/** All that a form asks about a work; the CSL item it amounts to is sent as `item`. */
export function SourceFields({ form, onChange, base, tier, onTierChange, autoFocus }: Props) {
  const setText = (name: FieldName, value: string) =>
    onChange({ ...form, texts: { ...form.texts, [name]: value } });
  const fields = fieldsOf(form.type).filter(({ name }) => name !== 'note');
  return (
    <>
      <p className="text-muted">The title must be there; of the rest, what is known.</p>
      <input type="hidden" name="item" value={JSON.stringify(cslOf(form, base))} />
      <Select
        label="Kind of work"
        name="csl.type"
        options={types}
        value={form.type}
        onChange={(id) => onChange({ ...form, type: id as CslDraft['type'] })}
        className="sm:max-w-80"
      />
      <TextField
        label="Title"
        name="csl.title"
        value={form.title}
        onChange={(title) => onChange({ ...form, title })}
        autoFocus={autoFocus}
      />
      <AuthorFields authors={form.authors} onChange={(authors) => onChange({ ...form, authors })} />
      <div className="grid items-start gap-x-4 gap-y-5 sm:grid-cols-2">
        {fields.map(({ name, label }) => (
          <TextField
            key={name}
            label={label}
            name={`csl.${name}`}
            value={form.texts[name]}
            onChange={(value) => setText(name, value)}
            hint={hints[name]}
            type={name === 'URL' ? 'url' : 'text'}
            autoComplete="off"
            className={name === 'URL' || name === 'container-title' ? 'sm:col-span-2' : undefined}
          />
        ))}
      </div>
      <RadioCards
        label="How near is it to the fact?"
        name="tier"
        cards={tiers}
        value={tier}
        onChange={(value) => onTierChange(value as SourceTier)}
      />
      <TextArea
        label="Note"
        name="csl.note"
        value={form.texts.note}
        onChange={(value) => setText('note', value)}
        rows={2}
      />
    </>
  );
}
