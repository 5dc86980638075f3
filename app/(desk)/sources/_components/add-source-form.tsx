'use client';

import { useState } from 'react';
import type { Existing } from '@/app/(desk)/sources/_components/duplicate-notice';
import { RefusedDuplicate } from '@/app/(desk)/sources/_components/refused-duplicate';
import { SourceFields } from '@/app/(desk)/sources/_components/source-fields';
import { addSource } from '@/app/(desk)/sources/actions';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Form } from '@/components/ui/form';
import { useFormAction } from '@/components/ui/use-form-action';
import type { CslDraft } from '@/lib/domain/source/csl-draft';
import { formOf } from '@/lib/domain/source/csl-form';
import type { SourceTier } from '@/lib/domain/source/source';

type Props = {
  draft: CslDraft;
  /** It was already said that it is another work than the one alike. */
  isDistinct: boolean;
  /** The register of notices answered when the work was looked up, and is asked again for keeps. */
  asksForNotices: boolean;
  onAdded: (source: Existing) => void;
  onUse?: (existing: Existing) => void;
  onBack: () => void;
};

/** Second step of adding a source: all about it, to check and complete. */
export function AddSourceForm({
  draft,
  isDistinct,
  asksForNotices,
  onAdded,
  onUse,
  onBack,
}: Props) {
  const { state, submit, isPending } = useFormAction(addSource);
  const [form, setForm] = useState(() => formOf(draft));
  const [tier, setTier] = useState<SourceTier>('secondary');
  return (
    <Form
      action={submit}
      state={state}
      onSuccess={() => {
        if (state.status === 'ok' && state.data) onAdded(state.data);
      }}
      aria-label="Add a source"
    >
      <RefusedDuplicate state={state} {...(onUse ? { onUse } : {})} />
      {isDistinct && <input type="hidden" name="distinct" value="on" />}
      {asksForNotices && <input type="hidden" name="checkNotices" value="on" />}
      <SourceFields
        form={form}
        onChange={setForm}
        base={draft}
        tier={tier}
        onTierChange={setTier}
        autoFocus
      />
      <Checkbox name="capture" defaultSelected>
        Keep a copy of what stands at its address
      </Checkbox>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isPending={isPending}>
          Add the source
        </Button>
        <Button variant="quiet" icon="back" onPress={onBack}>
          Look up another
        </Button>
      </div>
    </Form>
  );
}
