'use client';

import { useState } from 'react';
import { ClaimFields } from '@/app/(desk)/articles/[id]/_components/claim-fields';
import { ConflictNotice } from '@/app/(desk)/articles/[id]/_components/conflict-notice';
import { useEditing } from '@/app/(desk)/articles/[id]/_components/use-live';
import { useWorkbench } from '@/app/(desk)/articles/[id]/_components/workbench-context';
import { editClaim } from '@/app/(desk)/articles/[id]/actions';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Form } from '@/components/ui/form';
import { useFormAction } from '@/components/ui/use-form-action';
import type { Claim } from '@/lib/domain/claim/claim';

type Props = { claim: Claim; onDone: () => void };

export function EditClaimForm({ claim, onDone }: Props) {
  const { chosen } = useWorkbench();
  useEditing('wording');
  const { state, submit, isPending } = useFormAction(editClaim);
  const [before, setBefore] = useState(claim);
  const isStale = state.status === 'error' && state.code === 'stale_version';
  // Once told what changed, saving again is a choice: it is made against the claim as it is now.
  const expectedVersion = isStale ? claim.version : before.version;
  return (
    <Form action={submit} state={state} onSuccess={onDone} aria-label="Edit the claim">
      {isStale && (
        <ConflictNotice before={before} now={claim} onTakeTheirs={() => setBefore(claim)} />
      )}
      <input type="hidden" name="id" value={claim.id} />
      <input type="hidden" name="expectedVersion" value={expectedVersion} />
      <ClaimFields key={before.version} start={before} autoFocus />
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 font-semibold">Passages</legend>
        <ul className="flex flex-col gap-1 text-muted">
          {claim.passages.map(({ id, exact }) => (
            <li key={id} dir="auto" className="font-serif">
              “{exact}”
            </li>
          ))}
        </ul>
        {chosen ? (
          <MovePassage chosen={chosen} claim={claim} />
        ) : (
          <p className="text-muted">
            To tie the claim to other words, choose them in the article before you open this form.
          </p>
        )}
      </fieldset>
      <Button type="submit" variant="primary" isPending={isPending} className="self-start">
        {isStale ? 'Save mine in its place' : 'Save'}
      </Button>
    </Form>
  );
}

type Chosen = { start: number; end: number; exact: string };

/** Offers the words chosen in the text: beside the present passages, or in their place. */
function MovePassage({ chosen, claim }: { chosen: Chosen; claim: Claim }) {
  const [use, setUse] = useState(false);
  const hasPassages = claim.passages.length > 0;
  const [keep, setKeep] = useState(hasPassages);
  const passages = use ? [...(keep ? claim.passages : []), chosen] : [];
  return (
    <div className="flex flex-col gap-1">
      <Checkbox isSelected={use} onChange={setUse}>
        Tie it to the words chosen: “{chosen.exact}”
      </Checkbox>
      {use && hasPassages && (
        <Checkbox isSelected={keep} onChange={setKeep}>
          Keep the present passages too
        </Checkbox>
      )}
      {passages.map(({ start, end, exact }, index) => (
        <span key={`${start}-${end}`} hidden>
          <input type="hidden" name={`passages.${index}.exact`} value={exact} />
          <input type="hidden" name={`passages.${index}.start`} value={start} />
          <input type="hidden" name={`passages.${index}.end`} value={end} />
        </span>
      ))}
    </div>
  );
}
