'use client';

import { useState } from 'react';
import { PassageFields } from '@/app/(desk)/captures/_components/passage-fields';
import { CitationFields } from '@/app/(desk)/sources/_components/citation-fields';
import { addCitation } from '@/app/(desk)/sources/actions';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Form } from '@/components/ui/form';
import { Select } from '@/components/ui/select';
import { useFormAction } from '@/components/ui/use-form-action';
import type { ChosenPassage } from '@/lib/domain/source/citation';

/** A claim that words may be cited on. */
export type CitableClaim = {
  id: string;
  /** Its wording. */
  label: string;
  hint?: string;
};

type Props = {
  sourceId: string;
  chosen: ChosenPassage;
  /** The first is the one that is meant, until another is chosen. */
  claims: readonly CitableClaim[];
  onDone: () => void;
};

/** Cites words that were chosen in a copy on a claim. */
export function CiteChosen({ sourceId, chosen, claims, onDone }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog
      title="Cite these words"
      size="wide"
      trigger={
        <Button variant="primary" icon="quote">
          Cite these words
        </Button>
      }
      isOpen={isOpen}
      onOpenChange={setOpen}
    >
      {claims.length > 0 ? (
        <CiteForm
          sourceId={sourceId}
          chosen={chosen}
          claims={claims}
          onDone={() => {
            setOpen(false);
            onDone();
          }}
        />
      ) : (
        <p className="max-w-prose">
          No claim that is under review cites this source yet. Open the claim that these words bear
          on, press “Cite a source”, choose this source, and choose the words in the copy from
          there.
        </p>
      )}
    </Dialog>
  );
}

function CiteForm({ sourceId, chosen, claims, onDone }: Props) {
  const { state, submit, isPending } = useFormAction(addCitation);
  const [claimId, setClaimId] = useState(claims[0]?.id ?? '');
  const claim = claims.find(({ id }) => id === claimId);
  return (
    <Form action={submit} state={state} onSuccess={onDone} aria-label="Cite these words">
      <input type="hidden" name="sourceId" value={sourceId} />
      <input type="hidden" name="claimId" value={claimId} />
      <PassageFields chosen={chosen} />
      <Select
        label="On which claim"
        options={claims}
        value={claimId}
        onChange={setClaimId}
        {...(claims.length === 1 ? { isDisabled: true } : {})}
      />
      <CitationFields
        start={{ quote: chosen.exact }}
        claimWording={{ text: claim?.label ?? '', language: null }}
      />
      <Button type="submit" variant="primary" isPending={isPending}>
        Cite it
      </Button>
    </Form>
  );
}
