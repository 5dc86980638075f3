'use client';

import { useState } from 'react';
import { ClaimFacts } from '@/app/(desk)/articles/[id]/_components/claim-facts';
import { useWorkbench } from '@/app/(desk)/articles/[id]/_components/workbench-context';
import { assignClaim, releaseClaim, restoreClaim } from '@/app/(desk)/articles/[id]/actions';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Link } from '@/components/ui/link';
import { Menu } from '@/components/ui/menu';
import type { MenuEntry } from '@/components/ui/menu-sheet';
import { onDemand } from '@/components/ui/on-demand';
import { useHotkeys } from '@/components/ui/use-hotkeys';
import { usePressAction } from '@/components/ui/use-press-action';
import { can } from '@/lib/domain/access/permissions';
import type { Claim } from '@/lib/domain/claim/claim';
import { allows } from '@/lib/domain/workflow/transitions';

const EditClaimForm = onDemand(
  () => import('@/app/(desk)/articles/[id]/_components/edit-claim-form'),
  'EditClaimForm',
);
const SplitClaimForm = onDemand(
  () => import('@/app/(desk)/articles/[id]/_components/split-claim-form'),
  'SplitClaimForm',
);
const MergeClaimsForm = onDemand(
  () => import('@/app/(desk)/articles/[id]/_components/merge-claims-form'),
  'MergeClaimsForm',
);
const RetireClaimForm = onDemand(
  () => import('@/app/(desk)/articles/[id]/_components/retire-claim-form'),
  'RetireClaimForm',
);

const WordsNotice = onDemand(
  () => import('@/app/(desk)/articles/[id]/_components/words-notice'),
  'WordsNotice',
);

type Task = 'edit' | 'split' | 'merge' | 'retire';

const titles: Record<Task, string> = {
  edit: 'Edit the claim',
  split: 'Split the claim',
  merge: 'Merge other claims into this one',
  retire: 'Retire the claim',
};

/** What the claim says, who makes it, who has it, and what can be done with it as a whole. */
export function ClaimHeader({ claim }: { claim: Claim }) {
  const { actor, members, hrefOf } = useWorkbench();
  const [task, setTask] = useState<Task | null>(null);
  const assign = usePressAction(assignClaim);
  const release = usePressAction(releaseClaim);
  const restore = usePressAction(restoreClaim);

  const mine = claim.assignee?.id === actor.id;
  const mayEdit = can(actor, 'claim.edit') && allows(claim.state, 'edit');
  const mayRetire = can(actor, 'claim.retire') && allows(claim.state, 'retire');
  const mayAssign = can(actor, 'claim.assign') && allows(claim.state, 'assign');
  const take = () =>
    assign.press(
      { id: claim.id, assigneeId: actor.id },
      { onUndo: () => release.press({ id: claim.id }) },
    );

  useHotkeys([
    {
      id: 'assign-to-me',
      label: mine ? 'Release the claim' : 'Assign to me',
      section: 'This claim',
      keys: 'A',
      isDisabled: !mayAssign,
      run: () => (mine ? release.press({ id: claim.id }) : take()),
    },
    {
      id: 'edit-claim',
      label: 'Edit the claim',
      section: 'This claim',
      keys: 'E',
      isDisabled: !mayEdit,
      run: () => setTask('edit'),
    },
    ...(['split', 'merge', 'retire'] as const).map((name) => ({
      id: `${name}-claim`,
      label: titles[name],
      section: 'This claim',
      isDisabled: name === 'retire' ? !mayRetire : !mayEdit || claim.state === 'withdrawn',
      run: () => setTask(name),
    })),
  ]);

  const entries: MenuEntry[] = [
    { id: 'edit', label: 'Edit', keys: 'E', onAction: () => setTask('edit') },
    ...(claim.state === 'withdrawn'
      ? []
      : [
          { id: 'split', label: 'Split…', onAction: () => setTask('split') },
          { id: 'merge', label: 'Merge…', onAction: () => setTask('merge') },
        ]),
    { id: 'retire', label: 'Retire…', isDanger: true, onAction: () => setTask('retire') },
  ];
  const others: MenuEntry[] = members
    .filter(({ id }) => id !== claim.assignee?.id)
    .map(({ id, name }) => ({
      id,
      label: id === actor.id ? `${name} (me)` : name,
      onAction: () => assign.press({ id: claim.id, assigneeId: id }),
    }));

  return (
    <header className="flex flex-col gap-3">
      <ClaimFacts claim={claim} />
      {claim.standing !== 'current' && (
        <WordsNotice
          claim={claim}
          onEdit={() => setTask('edit')}
          onRetire={() => setTask('retire')}
        />
      )}
      {claim.lineage.length > 0 && (
        <p className="text-muted">
          {claim.lineage.map(({ kind, direction, claimId, number }) => (
            <span key={`${kind}${direction}${claimId}`}>
              {kind === 'split' ? 'Split' : 'Merged'} {direction}{' '}
              <Link href={hrefOf(claimId)}>claim {number}</Link>.{' '}
            </span>
          ))}
        </p>
      )}
      {claim.state === 'retired' && (
        <div className="flex flex-wrap items-center gap-3 rounded-md bg-sunk px-4 py-3">
          <p className="flex-1">Retired: {claim.retiredReason}</p>
          {can(actor, 'claim.retire') && (
            <Button isPending={restore.isPending} onPress={() => restore.press({ id: claim.id })}>
              Restore
            </Button>
          )}
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        {mayAssign && !mine && (
          <Button variant="secondary" isPending={assign.isPending} onPress={take}>
            Assign to me
          </Button>
        )}
        {mayAssign && claim.assignee && (
          <Button
            variant="secondary"
            isPending={release.isPending}
            onPress={() => release.press({ id: claim.id })}
          >
            Release
          </Button>
        )}
        {mayAssign && others.length > 0 && (
          <Menu
            label="Assign to"
            trigger={<Button variant="quiet">Assign to…</Button>}
            entries={others}
          />
        )}
        {mayEdit && (
          <Menu
            label="Change the claim"
            trigger={<Button variant="quiet">Change…</Button>}
            entries={entries}
          />
        )}
      </div>
      {task && (
        <Dialog
          title={titles[task]}
          size={task === 'retire' ? 'narrow' : 'wide'}
          isOpen
          onOpenChange={(isOpen) => !isOpen && setTask(null)}
        >
          {({ close }) => {
            const props = { claim, onDone: close };
            if (task === 'edit') return <EditClaimForm {...props} />;
            if (task === 'split') return <SplitClaimForm {...props} />;
            if (task === 'merge') return <MergeClaimsForm {...props} />;
            return <RetireClaimForm {...props} />;
          }}
        </Dialog>
      )}
    </header>
  );
}
