'use client';

import { useState } from 'react';
import { useSeenVersion } from '@/app/(desk)/articles/[id]/_components/use-seen-version';
import { useWorkbench } from '@/app/(desk)/articles/[id]/_components/workbench-context';
import { mergeClaims } from '@/app/(desk)/articles/[id]/actions';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { FieldGroup } from '@/components/ui/field-group';
import { Form } from '@/components/ui/form';
import { SearchField } from '@/components/ui/search-field';
import { useFormAction } from '@/components/ui/use-form-action';
import type { Claim } from '@/lib/domain/claim/claim';
import { allows } from '@/lib/domain/workflow/transitions';

type Props = { claim: Claim; onDone: () => void };

export function MergeClaimsForm({ claim, onDone }: Props) {
  const { claims } = useWorkbench();
  const { state, submit, isPending } = useFormAction(mergeClaims);
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const candidates = claims.filter(
    ({ id, state: its, wording }) =>
      id !== claim.id &&
      allows(its, 'retire') &&
      (chosen.includes(id) || wording.toLowerCase().includes(words.toLowerCase())),
  );
  const expectedVersion = useSeenVersion(claim, state);
  return (
    <Form action={submit} state={state} onSuccess={onDone} aria-label="Merge claims">
      <p className="text-muted">
        Claim {claim.number} stays and gets the passages and citations of those chosen. They are
        retired, with their assessments and history.
      </p>
      <input type="hidden" name="intoId" value={claim.id} />
      <input type="hidden" name="expectedVersion" value={expectedVersion} />
      {chosen.map((id) => (
        <input key={id} type="hidden" name="fromIds" value={id} />
      ))}
      <SearchField label="Find a claim" value={words} onChange={setWords} />
      <FieldGroup label="Claims to merge into this one" isLabelHidden name="fromIds">
        <div className="flex max-h-80 flex-col gap-2 overflow-y-auto">
          {candidates.map(({ id, number, wording }) => (
            <Checkbox
              key={id}
              isSelected={chosen.includes(id)}
              onChange={(isChosen) =>
                setChosen(isChosen ? [...chosen, id] : chosen.filter((other) => other !== id))
              }
            >
              {number}. {wording}
            </Checkbox>
          ))}
        </div>
      </FieldGroup>
      <Button type="submit" variant="primary" isPending={isPending} className="self-start">
        Merge {chosen.length > 0 ? chosen.length : ''} into this one
      </Button>
    </Form>
  );
}
