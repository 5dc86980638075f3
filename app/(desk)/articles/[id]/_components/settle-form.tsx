'use client';

import { useState } from 'react';
import { RatingCards } from '@/app/(desk)/articles/[id]/_components/rating-cards';
import { useEditing } from '@/app/(desk)/articles/[id]/_components/use-live';
import { useWorkbench } from '@/app/(desk)/articles/[id]/_components/workbench-context';
import { settleVerdict } from '@/app/(desk)/articles/[id]/actions';
import { MissingEvidenceList } from '@/components/claim/missing-evidence-list';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { TextArea } from '@/components/ui/text-area';
import { useFormAction } from '@/components/ui/use-form-action';
import type { Assessment } from '@/lib/domain/assessment/assessment';
import { type MissingEvidence, needsReason } from '@/lib/domain/assessment/evidence-rules';
import { ratingOf } from '@/lib/domain/assessment/scales';
import type { Claim } from '@/lib/domain/claim/claim';

type Props = {
  claim: Claim;
  live: readonly Assessment[];
  missing: readonly MissingEvidence[];
  onDone: () => void;
};

export function SettleForm({ claim, live, missing, onDone }: Props) {
  const { scale } = useWorkbench();
  useEditing('verdict');
  const { state, submit, isPending } = useFormAction(settleVerdict);
  const isStale = state.status === 'error' && state.code === 'stale_version';
  const [seen] = useState({ version: claim.version, assessments: live.map(({ id }) => id) });
  const ratings = new Set(live.map(({ rating }) => rating));
  const [agreed] = ratings;
  return (
    <Form action={submit} state={state} onSuccess={onDone} aria-label="Settle the verdict">
      {isStale && (
        <p role="alert" className="rounded-md bg-sunk px-4 py-3">
          The claim or what belongs to it changed since you opened this. Look at it again; what you
          typed is still here. Settle again to settle it as it is now.
        </p>
      )}
      <input type="hidden" name="claimId" value={claim.id} />
      <input type="hidden" name="expectedVersion" value={isStale ? claim.version : seen.version} />
      {(isStale ? live.map(({ id }) => id) : seen.assessments).map((id) => (
        <input key={id} type="hidden" name="assessmentsSeen" value={id} />
      ))}
      <ul className="flex flex-col gap-1 text-muted">
        {live.map(({ id, reviewer, rating }) => (
          <li key={id}>
            {reviewer.name}: {ratingOf(scale, rating).label}
          </li>
        ))}
      </ul>
      <RatingCards scale={scale} start={ratings.size === 1 ? agreed : undefined} />
      <TextArea
        label="Reason"
        name="reason"
        defaultValue={live.length === 1 ? live[0]?.rationale : undefined}
        hint="What readers will see beside the verdict. Markdown."
        rows={5}
        isProse
      />
      {missing.length > 0 && (
        <>
          <MissingEvidenceList missing={missing} />
          <TextArea
            label="Why settle it all the same"
            name="despite"
            hint="Readers see it beside what is missing. Markdown."
            rows={3}
            optional={!needsReason(missing)}
          />
        </>
      )}
      <Button type="submit" variant="primary" isPending={isPending} className="self-start">
        Settle
      </Button>
    </Form>
  );
}
