'use client';

import { useState } from 'react';
import { ReopenForm } from '@/app/(desk)/articles/[id]/_components/reopen-form';
import { Section } from '@/app/(desk)/articles/[id]/_components/section';
import { SettleForm } from '@/app/(desk)/articles/[id]/_components/settle-form';
import { useWorkbench } from '@/app/(desk)/articles/[id]/_components/workbench-context';
import { VerdictCard } from '@/components/claim/verdict-card';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
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
