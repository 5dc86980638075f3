'use client';

import { useState } from 'react';
import { ClaimFields } from '@/app/(desk)/articles/[id]/_components/claim-fields';
import { useWorkbench } from '@/app/(desk)/articles/[id]/_components/workbench-context';
import {
  acceptProposals,
  dismissProposals,
  reopenProposals,
} from '@/app/(desk)/articles/[id]/(workbench)/proposals/actions';
import { KindLabel } from '@/components/claim/kind-label';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Form } from '@/components/ui/form';
import { KeyboardKey } from '@/components/ui/keyboard-key';
import { useFormAction } from '@/components/ui/use-form-action';
import { useHotkeys } from '@/components/ui/use-hotkeys';
import { usePressAction } from '@/components/ui/use-press-action';
import type { ClaimProposal } from '@/lib/domain/claim/claim-proposal';

type Props = {
  proposal: ClaimProposal;
  /** Whether the keys mean this one. */
  isCurrent: boolean;
  mayDecide: boolean;
  onChoose: () => void;
};

/** A claim as a machine words it, with what a person may decide. */
export function ProposalCard({ proposal, isCurrent, mayDecide, onChoose }: Props) {
  const { article } = useWorkbench();
  const [isEditing, setEditing] = useState(false);
  const accept = usePressAction(acceptProposals);
  const dismiss = usePressAction(dismissProposals);
  const reopen = usePressAction(reopenProposals);
  const { id, sentence, wording, kind, claimant, model } = proposal;
  const target = { articleId: article.id };
  const onUndo = () => reopen.press({ ...target, ids: [id] });
  const acceptIt = () => accept.press({ ...target, 'proposals.0.id': id }, { onUndo });
  const dismissIt = () => dismiss.press({ ...target, ids: [id] }, { onUndo });
  const isDisabled = !isCurrent || !mayDecide || accept.isPending || dismiss.isPending;
  useHotkeys([
    {
      id: `accept-${id}`,
      label: 'Accept the proposal',
      section: 'Proposals',
      keys: 'A',
      isDisabled,
      run: acceptIt,
    },
    {
      id: `edit-${id}`,
      label: 'Edit the proposal, then accept',
      section: 'Proposals',
      keys: 'E',
      isDisabled,
      run: () => setEditing(true),
    },
    {
      id: `dismiss-${id}`,
      label: 'Dismiss the proposal',
      section: 'Proposals',
      keys: 'X',
      isDisabled,
      run: dismissIt,
    },
  ]);
  return (
    <article
      data-proposal={id}
      tabIndex={-1}
      onFocus={onChoose}
      aria-current={isCurrent ? 'true' : undefined}
      className={classNames(
        'flex flex-col gap-3 rounded-md border px-4 py-3',
        isCurrent ? 'border-accent' : 'border-line',
      )}
    >
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge>{model}: a machine’s words</Badge>
        <KindLabel kind={kind} />
        {claimant && (
          <span className="text-[0.8125rem] text-muted">
            Claimed by <bdi>{claimant}</bdi>
          </span>
        )}
      </p>
      <p dir="auto" className="font-medium">
        {wording}
      </p>
      <blockquote dir="auto" className="border-line border-s-3 ps-3 font-serif text-muted">
        {sentence}
      </blockquote>
      {isEditing && (
        <EditProposal proposal={proposal} onUndo={onUndo} onClose={() => setEditing(false)} />
      )}
      {mayDecide && !isEditing && (
        <div className="flex flex-wrap gap-2">
          <Button size="small" isPending={accept.isPending} onPress={acceptIt}>
            Accept {isCurrent && <KeyboardKey keys="A" />}
          </Button>
          <Button size="small" onPress={() => setEditing(true)}>
            Edit {isCurrent && <KeyboardKey keys="E" />}
          </Button>
          <Button size="small" variant="quiet" isPending={dismiss.isPending} onPress={dismissIt}>
            Dismiss {isCurrent && <KeyboardKey keys="X" />}
          </Button>
        </div>
      )}
    </article>
  );
}

type EditProps = { proposal: ClaimProposal; onUndo: () => void; onClose: () => void };

/** The proposal in fields, to be accepted as a person words it. */
function EditProposal({ proposal: { id, wording, kind, claimant }, onUndo, onClose }: EditProps) {
  const { article } = useWorkbench();
  const { state, submit, isPending } = useFormAction(acceptProposals, { onUndo });
  return (
    <Form action={submit} state={state} aria-label="Edit, then accept">
      <input type="hidden" name="articleId" value={article.id} />
      <input type="hidden" name="proposals.0.id" value={id} />
      <ClaimFields prefix="proposals.0." start={{ wording, kind, claimant }} autoFocus />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isPending={isPending}>
          Accept
        </Button>
        <Button variant="quiet" onPress={onClose}>
          Cancel
        </Button>
      </div>
    </Form>
  );
}
