'use client';

import { useState } from 'react';
import { RatingCards } from '@/app/(desk)/articles/[id]/_components/rating-cards';
import { Section } from '@/app/(desk)/articles/[id]/_components/section';
import { useWorkbench } from '@/app/(desk)/articles/[id]/_components/workbench-context';
import { reopenVerdict, settleVerdict } from '@/app/(desk)/articles/[id]/actions';
import { VerdictCard } from '@/components/claim/verdict-card';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Form } from '@/components/ui/form';
import { TextArea } from '@/components/ui/text-area';
import { TextField } from '@/components/ui/text-field';
import { useFormAction } from '@/components/ui/use-form-action';
import { useHotkeys } from '@/components/ui/use-hotkeys';
import { can } from '@/lib/domain/access/permissions';
import type { Assessment, Verdict } from '@/lib/domain/assessment/assessment';
import { ratingOf } from '@/lib/domain/assessment/scales';
import type { Claim } from '@/lib/domain/claim/claim';
import { allows } from '@/lib/domain/workflow/transitions';

type Props = { claim: Claim; assessments: readonly Assessment[]; verdict: Verdict | null };

/** The desk's verdict, and for an editor the way to settle it or to open it again. */
export function VerdictSection({ claim, assessments, verdict }: Props) {
  const { actor, scale } = useWorkbench();
  const [task, setTask] = useState<'settle' | 'reopen' | null>(null);
  const maySettle = can(actor, 'verdict.settle') && allows(claim.state, 'settle');
  const mayReopen = can(actor, 'verdict.reopen') && allows(claim.state, 'reopen');
  const close = () => setTask(null);
  useHotkeys([
    {
      id: 'settle',
      label: 'Settle the verdict',
      section: 'This claim',
      keys: 'V',
      isDisabled: !maySettle,
      run: () => setTask('settle'),
    },
    {
      id: 'reopen',
      label: 'Reopen the claim',
      section: 'This claim',
      isDisabled: !mayReopen,
      run: () => setTask('reopen'),
    },
  ]);
  if (!verdict && !maySettle) return null;
  const live = assessments.filter(({ status }) => status === 'live');
  return (
    <Section
      title="Verdict"
      actions={
        <>
          {maySettle && (
            <Button variant="primary" size="small" onPress={() => setTask('settle')}>
              Settle the verdict
            </Button>
          )}
          {mayReopen && (
            <Button size="small" onPress={() => setTask('reopen')}>
              Reopen
            </Button>
          )}
        </>
      }
    >
      {verdict ? (
        <VerdictCard verdict={verdict} rating={ratingOf(scale, verdict.rating)} />
      ) : (
        <p className="text-muted">
          {claim.state === 'disputed'
            ? 'The assessments differ: read them side by side below, then settle.'
            : 'Assessed and waiting for an editor to settle it.'}
        </p>
      )}
      <Dialog
        title="Settle the verdict"
        size="wide"
        isOpen={task === 'settle'}
        onOpenChange={(isOpen) => !isOpen && close()}
      >
        <SettleForm claim={claim} live={live} onDone={close} />
      </Dialog>
      <Dialog
        title="Reopen the claim"
        isOpen={task === 'reopen'}
        onOpenChange={(isOpen) => !isOpen && close()}
      >
        <ReopenForm claim={claim} onDone={close} />
      </Dialog>
    </Section>
  );
}

type SettleProps = { claim: Claim; live: readonly Assessment[]; onDone: () => void };

function SettleForm({ claim, live, onDone }: SettleProps) {
  const { scale } = useWorkbench();
  const { state, submit, isPending } = useFormAction(settleVerdict);
  const isStale = state.status === 'error' && state.code === 'stale_version';
  const [seen] = useState(claim.version);
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
      <input type="hidden" name="expectedVersion" value={isStale ? claim.version : seen} />
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
      <Button type="submit" variant="primary" isPending={isPending} className="self-start">
        Settle
      </Button>
    </Form>
  );
}

function ReopenForm({ claim, onDone }: { claim: Claim; onDone: () => void }) {
  const { state, submit, isPending } = useFormAction(reopenVerdict);
  return (
    <Form action={submit} state={state} onSuccess={onDone} aria-label="Reopen the claim">
      <p className="text-muted">
        The verdict stays in the record; the claim can be worked on again.
      </p>
      <input type="hidden" name="claimId" value={claim.id} />
      <TextField label="Reason" name="reason" autoFocus />
      <Button type="submit" variant="primary" isPending={isPending} className="self-start">
        Reopen
      </Button>
    </Form>
  );
}
