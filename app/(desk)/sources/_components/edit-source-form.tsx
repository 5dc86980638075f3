'use client';

import { useEffect, useState } from 'react';
import { RefusedDuplicate } from '@/app/(desk)/sources/_components/refused-duplicate';
import { SourceConflict } from '@/app/(desk)/sources/_components/source-conflict';
import { SourceFields } from '@/app/(desk)/sources/_components/source-fields';
import { editSource, readSource } from '@/app/(desk)/sources/actions';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { Link } from '@/components/ui/link';
import { useFormAction } from '@/components/ui/use-form-action';
import { idle } from '@/lib/domain/form-state';
import type { CslDraft } from '@/lib/domain/source/csl-draft';
import { formOf } from '@/lib/domain/source/csl-form';
import {
  type SourceFields as Fields,
  fillIn,
  meetings,
  mergeForms,
  take,
} from '@/lib/domain/source/merge-forms';
import type { Source } from '@/lib/domain/source/source';

const fieldsOf = ({ csl, tier }: Source): Fields => ({ ...formOf(csl), tier });

type Edit = {
  /** The source as it is known to be: saving is a change to this version. */
  base: Source;
  form: Fields;
  /** When somebody else saved first: what it was, and what was typed then. */
  conflict: { before: Source; typed: Fields } | null;
};

/** Meets a change by somebody else: takes it over where nothing was typed, and asks where something was. */
const meet = ({ base, form }: Edit, now: Source): Edit => ({
  base: now,
  form: mergeForms(fieldsOf(base), fieldsOf(now), form),
  conflict: { before: base, typed: form },
});

type Props = {
  source: Source;
  /** What a copy says of the work: fills in what the desk does not know. */
  proposal?: CslDraft;
};

export function EditSourceForm({ source, proposal }: Props) {
  const [{ form: filledForm, filled }] = useState(() =>
    fillIn(fieldsOf(source), { ...formOf(proposal ?? source.csl), tier: source.tier }),
  );
  const { state, submit, isPending } = useFormAction(editSource);
  const [{ base, form, conflict }, setEdit] = useState<Edit>(() => ({
    base: source,
    form: filledForm,
    conflict: null,
  }));
  const setForm = (form: Fields) => setEdit((edit) => ({ ...edit, form }));

  useEffect(() => {
    if (state.status !== 'error' || state.code !== 'stale_version') return;
    const asked = new FormData();
    asked.set('id', source.id);
    void readSource(idle, asked).then((answer) => {
      const now = answer.status === 'ok' && answer.data;
      if (now) setEdit((edit) => meet(edit, now));
    });
  }, [state, source.id]);

  return (
    <Form action={submit} state={state} aria-label="Edit the source">
      <RefusedDuplicate state={state} />
      {proposal && (
        <p role="status" className="rounded-md bg-sunk px-4 py-3">
          {filled.length === 0
            ? 'The copy says nothing of the work that is not here already.'
            : `Filled in from the copy, for you to check: ${filled.join(', ')}.`}
        </p>
      )}
      {conflict && (
        <SourceConflict
          key={base.version}
          meetings={meetings(fieldsOf(conflict.before), fieldsOf(base), conflict.typed)}
          onChoose={(name, side) =>
            setForm(take(form, side === 'mine' ? conflict.typed : fieldsOf(base), name))
          }
        />
      )}
      <input type="hidden" name="id" value={base.id} />
      <input type="hidden" name="expectedVersion" value={base.version} />
      <SourceFields
        form={form}
        onChange={(work) => setForm({ ...work, tier: form.tier })}
        base={base.csl}
        tier={form.tier}
        onTierChange={(tier) => setForm({ ...form, tier })}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isPending={isPending}>
          Save
        </Button>
        <Link href={`/sources/${source.id}`} look="quiet">
          Cancel
        </Link>
      </div>
    </Form>
  );
}
