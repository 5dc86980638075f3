'use client';

import { useState } from 'react';
import { Section } from '@/app/(desk)/articles/[id]/_components/section';
import { useWorkbench } from '@/app/(desk)/articles/[id]/_components/workbench-context';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { onDemand } from '@/components/ui/on-demand';
import { useHotkeys } from '@/components/ui/use-hotkeys';
import { can } from '@/lib/domain/access/permissions';
import { assessmentsMissing, mayAdjudicate } from '@/lib/domain/assessment/adjudication';
import type { Assessment, Verdict } from '@/lib/domain/assessment/assessment';
import type { MissingEvidence } from '@/lib/domain/assessment/evidence-rules';
import type { ReviewPolicy } from '@/lib/domain/assessment/policy';
import { ratingOf } from '@/lib/domain/assessment/scales';
import type { Claim } from '@/lib/domain/claim/claim';
import { counted } from '@/lib/domain/report/words';
import { allows } from '@/lib/domain/workflow/transitions';

const SettleForm = onDemand(
  () => import('@/app/(desk)/articles/[id]/_components/settle-form'),
  'SettleForm',
);
const ReopenForm = onDemand(
  () => import('@/app/(desk)/articles/[id]/_components/reopen-form'),
  'ReopenForm',
);

const VerdictCard = onDemand(() => import('@/components/claim/verdict-card'), 'VerdictCard');

type Props = {
  claim: Claim;
  policy: ReviewPolicy;
  missing: readonly MissingEvidence[];
  assessments: readonly Assessment[];
  verdict: Verdict | null;
};

/** The desk's verdict, and for an editor the way to settle it or to open it again. */
export function VerdictSection({ claim, policy, missing, assessments, verdict }: Props) {
  const { actor, scale } = useWorkbench();
  const [task, setTask] = useState<'settle' | 'reopen' | null>(null);
  const isReady = can(actor, 'verdict.settle') && allows(claim.state, 'settle');
  const maySettle = isReady && mayAdjudicate(policy, actor, assessments);
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
  const live = assessments.filter(({ status }) => status === 'live');
  const lacking = assessmentsMissing(policy, claim.priority, live.length);
  const isWaiting = can(actor, 'verdict.settle') && live.length > 0 && lacking > 0;
  if (!verdict && !isReady && !isWaiting) return null;
  const own = live.find(({ reviewer }) => reviewer.id === actor.id);
  const differs = verdict !== null && own !== undefined && own.rating !== verdict.rating;
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
        <>
          {differs && (
            <p className="rounded-md bg-sunk px-4 py-3">
              You rated it “{ratingOf(scale, own.rating).label}”;{' '}
              <bdi>{verdict.settledBy.name}</bdi> settled it as “
              {ratingOf(scale, verdict.rating).label}” for the reason below. Your assessment stays
              in the record.
            </p>
          )}
          <VerdictCard verdict={verdict} rating={ratingOf(scale, verdict.rating)} />
        </>
      ) : (
        <p className="text-muted">{waitingWords(claim, { lacking, mayAdjudicate: maySettle })}</p>
      )}
      <Dialog
        title="Settle the verdict"
        size="wide"
        isOpen={task === 'settle'}
        onOpenChange={(isOpen) => !isOpen && close()}
      >
        <SettleForm claim={claim} live={live} missing={missing} onDone={close} />
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

function waitingWords(
  { state }: Claim,
  { lacking, mayAdjudicate: isFree }: { lacking: number; mayAdjudicate: boolean },
): string {
  if (lacking > 0)
    return `The policy wants ${counted(lacking, 'more assessment')} before it is settled.`;
  if (!isFree) return 'You assessed it yourself: by the policy, another editor has to settle it.';
  return state === 'disputed'
    ? 'The assessments differ: read them side by side below, then settle.'
    : 'Assessed and waiting for an editor to settle it.';
}
