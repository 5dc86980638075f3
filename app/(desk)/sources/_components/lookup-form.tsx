'use client';

import { proposeSource } from '@/app/(desk)/sources/actions';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import type { CslDraft } from '@/lib/domain/source/csl-draft';
import type { Notice } from '@/lib/domain/source/notice';
import type { LikelyDuplicate } from '@/lib/domain/source/source-list';

export type Proposal = {
  draft: CslDraft;
  duplicate: LikelyDuplicate | null;
  failure: string | null;
  notices: readonly Notice[] | null;
};

type Props = { onProposal: (proposal: Proposal) => void; onByHand: () => void };

/** First step of adding a source: what names it, or by hand. */
export function LookupForm({ onProposal, onByHand }: Props) {
  const { state, submit, isPending } = useFormAction(proposeSource);
  return (
    <Form
      action={submit}
      state={state}
      onSuccess={() => {
        if (state.status === 'ok' && state.data) onProposal(state.data);
      }}
      aria-label="Look up a source"
    >
      <TextField
        label="Web address, DOI or ISBN"
        name="text"
        placeholder="https://…, 10.1000/182, 978-…"
        hint="What the page or the registry says of itself is filled in for you to check."
        autoComplete="off"
        spellCheck="false"
        dir="ltr"
        autoFocus
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isPending={isPending} pendingLabel="Looking it up…">
          Look it up
        </Button>
        <Button onPress={onByHand}>Enter it by hand</Button>
      </div>
    </Form>
  );
}
