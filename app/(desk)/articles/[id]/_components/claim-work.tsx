'use client';

import { useState } from 'react';
import { useWorkbench } from '@/app/(desk)/articles/[id]/_components/workbench-context';
import { askReviewer, stopAsking } from '@/app/(desk)/work/actions';
import { DueMark } from '@/components/claim/due-mark';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Menu } from '@/components/ui/menu';
import { onDemand } from '@/components/ui/on-demand';
import { useHotkeys } from '@/components/ui/use-hotkeys';
import { usePressAction } from '@/components/ui/use-press-action';
import { can } from '@/lib/domain/access/permissions';
import type { Claim } from '@/lib/domain/claim/claim';
import type { Person } from '@/lib/domain/identity';
import { allows } from '@/lib/domain/workflow/transitions';

const DueForm = onDemand(
  () => import('@/app/(desk)/articles/[id]/_components/due-form'),
  'DueForm',
);

type Props = {
  claim: Claim;
  /** Who is asked for an assessment, as far as the reader may know. */
  asked: readonly Person[];
  /** `YYYY-MM-DD` */
  today: string;
};

/** By when a claim is due and who is asked beside whoever has it, for those who see to that. */
export function ClaimWork({ claim, asked, today }: Props) {
  const { actor } = useWorkbench();
  const [isSetting, setSetting] = useState(false);
  const isOpen = allows(claim.state, 'assign');
  const mayDate = isOpen && can(actor, 'claim.setDue');
  const maySeeAsked = isOpen && can(actor, 'verdict.settle') && claim.assignee !== null;

  useHotkeys([
    {
      id: 'set-due',
      label: claim.dueOn ? 'Change the due date' : 'Set a due date',
      section: 'This claim',
      isDisabled: !mayDate,
      run: () => setSetting(true),
    },
  ]);

  if (!claim.dueOn && !mayDate && !maySeeAsked) return null;
  return (
    <section aria-label="Work on this claim" className="-mt-4 flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {claim.dueOn && isOpen && <DueMark dueOn={claim.dueOn} today={today} />}
        {mayDate && (
          <Button variant="quiet" onPress={() => setSetting(true)}>
            {claim.dueOn ? 'Change the due date…' : 'Set a due date…'}
          </Button>
        )}
        {maySeeAsked && <AskAnother claim={claim} asked={asked} />}
      </div>
      {maySeeAsked && <AskedBeside claim={claim} asked={asked} />}
      {isSetting && (
        <Dialog title="Due date" isOpen onOpenChange={(open) => !open && setSetting(false)}>
          {({ close }) => <DueForm claim={claim} onDone={close} />}
        </Dialog>
      )}
    </section>
  );
}

function AskAnother({ claim, asked }: { claim: Claim; asked: readonly Person[] }) {
  const { members, actor } = useWorkbench();
  const ask = usePressAction(askReviewer);
  const stop = usePressAction(stopAsking);
  const others = members.filter(({ id }) => !asked.some((one) => one.id === id));
  if (others.length === 0) return null;
  return (
    <Menu
      label="Ask another reviewer"
      trigger={
        <Button variant="quiet" isPending={ask.isPending}>
          Ask another reviewer…
        </Button>
      }
      entries={others.map(({ id, name }) => ({
        id,
        label: id === actor.id ? `${name} (me)` : name,
        onAction: () => {
          const fields = { id: claim.id, reviewerId: id };
          ask.press(fields, { onUndo: () => stop.press(fields) });
        },
      }))}
    />
  );
}

function AskedBeside({ claim, asked }: { claim: Claim; asked: readonly Person[] }) {
  const stop = usePressAction(stopAsking);
  const ask = usePressAction(askReviewer);
  const beside = asked.filter(({ id }) => id !== claim.assignee?.id);
  if (beside.length === 0) return null;
  return (
    <ul aria-label="Asked as well" className="flex flex-wrap gap-x-4 gap-y-1 text-[0.875rem]">
      {beside.map(({ id, name }) => (
        <li key={id} className="flex items-center gap-1">
          <span>
            <span className="text-muted">Asked as well:</span> <bdi>{name}</bdi>
          </span>
          <Button
            variant="quiet"
            size="small"
            icon="close"
            aria-label={`Ask ${name} no longer`}
            onPress={() => {
              const fields = { id: claim.id, reviewerId: id };
              stop.press(fields, { onUndo: () => ask.press(fields) });
            }}
          />
        </li>
      ))}
    </ul>
  );
}
