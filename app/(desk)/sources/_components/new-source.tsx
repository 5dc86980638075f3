'use client';

import { useState } from 'react';
import { AddSourceForm } from '@/app/(desk)/sources/_components/add-source-form';
import { DuplicateNotice, type Existing } from '@/app/(desk)/sources/_components/duplicate-notice';
import { LookupForm, type Proposal } from '@/app/(desk)/sources/_components/lookup-form';
import { DoubtBadge } from '@/components/source/doubt-badge';
import { NoticeList } from '@/components/source/notice-list';
import { Button } from '@/components/ui/button';
import { gravestDoubt } from '@/lib/domain/source/doubt';
import type { LikelyDuplicate } from '@/lib/domain/source/source-list';

type Props = {
  onAdded: (source: Existing) => void;
  /** Takes a source that the desk already has; without it, a link leads there. */
  onUse?: (existing: Existing) => void;
};

const sharedWords: Record<LikelyDuplicate['shared'], string> = {
  doi: 'the same DOI',
  isbn: 'the same ISBN',
  canonicalUrl: 'the same address',
};

const byHand: Proposal = {
  draft: { type: 'webpage' },
  duplicate: null,
  failure: null,
  notices: null,
};

/** Adding a source: name it, settle whether the desk has it already, complete it. */
export function NewSource({ onAdded, onUse }: Props) {
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const [isDistinct, setDistinct] = useState(false);
  const startAnew = () => {
    setProposal(null);
    setDistinct(false);
  };
  if (!proposal) {
    return <LookupForm onProposal={setProposal} onByHand={() => setProposal(byHand)} />;
  }
  if (proposal.duplicate && !isDistinct) {
    return (
      <div role="status">
        <DuplicateNotice
          autoFocus
          duplicate={proposal.duplicate}
          lead={`The desk already has a source with ${sharedWords[proposal.duplicate.shared]}:`}
          {...(onUse ? { onUse } : {})}
        >
          <Button onPress={() => setDistinct(true)}>It is another work</Button>
          <Button variant="quiet" icon="back" onPress={startAnew}>
            Look up another
          </Button>
        </DuplicateNotice>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-5">
      {proposal.failure && (
        <p role="status" className="rounded-md bg-sunk px-4 py-3">
          Nothing could be looked up: {proposal.failure} What you pasted is filled in; complete the
          rest by hand.
        </p>
      )}
      {proposal.notices && proposal.notices.length > 0 && (
        <div role="status" className="flex flex-col gap-2 rounded-md bg-sunk px-4 py-3">
          <DoubtBadge doubt={gravestDoubt(proposal.notices)} />
          <NoticeList notices={proposal.notices} />
          <p>Claims and reports that cite it will say so.</p>
        </div>
      )}
      <AddSourceForm
        draft={proposal.draft}
        asksForNotices={proposal.notices !== null}
        isDistinct={isDistinct}
        onAdded={onAdded}
        {...(onUse ? { onUse } : {})}
        onBack={startAnew}
      />
    </div>
  );
}
