'use client';

import { useState } from 'react';
import { ConflictNotice } from '@/app/(desk)/articles/[id]/_components/conflict-notice';
import { RatingCards } from '@/app/(desk)/articles/[id]/_components/rating-cards';
import { useEditing } from '@/app/(desk)/articles/[id]/_components/use-live';
import { useWorkbench } from '@/app/(desk)/articles/[id]/_components/workbench-context';
import { recordAssessment } from '@/app/(desk)/articles/[id]/actions';
import { StanceBadge } from '@/components/claim/stance-badge';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { FieldGroup } from '@/components/ui/field-group';
import { Form } from '@/components/ui/form';
import { TextArea } from '@/components/ui/text-area';
import { useFormAction } from '@/components/ui/use-form-action';
import type { Assessment } from '@/lib/domain/assessment/assessment';
import type { Claim } from '@/lib/domain/claim/claim';
import type { CitationWithSource } from '@/lib/domain/source/citation';

type Props = {
  claim: Claim;
  citations: readonly CitationWithSource[];
  references: Record<string, string>;
  /** The live assessment that this one is going to supersede. */
  own: Assessment | null;
  onDone: () => void;
};

export function AssessmentForm({ claim, citations, references, own, onDone }: Props) {
  const { scale } = useWorkbench();
  useEditing('assessment');
  const { state, submit, isPending } = useFormAction(recordAssessment);
  const [before] = useState(claim);
  const isStale = state.status === 'error' && state.code === 'stale_version';
  return (
    <Form action={submit} state={state} onSuccess={onDone} aria-label="Rate the claim">
      {isStale && <ConflictNotice before={before} now={claim} onTakeTheirs={onDone} />}
      <input type="hidden" name="claimId" value={claim.id} />
      <input type="hidden" name="wordingSeen" value={(isStale ? claim : before).wording} />
      <RatingCards scale={scale} start={own?.rating} />
      <TextArea
        label="Rationale"
        name="rationale"
        defaultValue={own?.rationale}
        hint="Why this rating follows from the evidence. Markdown."
        rows={5}
        isProse
      />
      <FieldGroup label="It rests on" name="citationIds">
        {citations.length === 0 && (
          <p className="text-muted">
            Nothing to choose yet: cite a source first. Only a rating that needs none can be saved
            without.
          </p>
        )}
        {citations.map(({ id, source, stance, quote }) => (
          <Checkbox
            key={id}
            name="citationIds"
            value={id}
            defaultSelected={own ? own.citationIds.includes(id) : true}
            hint={quote ? `“${quote}”` : undefined}
          >
            <StanceBadge stance={stance} /> {references[source.id] ?? source.csl.title}
          </Checkbox>
        ))}
      </FieldGroup>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isPending={isPending}>
          {own ? 'Record in place of my last' : 'Record my assessment'}
        </Button>
        <Button onPress={onDone}>Cancel</Button>
      </div>
    </Form>
  );
}
