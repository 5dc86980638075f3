'use client';

import { useRef, useState } from 'react';
import { useWorkbench } from '@/app/(desk)/articles/[id]/_components/workbench-context';
import { AskModel } from '@/app/(desk)/articles/[id]/(workbench)/proposals/_components/ask-model';
import { ProposalCard } from '@/app/(desk)/articles/[id]/(workbench)/proposals/_components/proposal-card';
import { EmptyState } from '@/components/ui/empty-state';
import { KeyboardKey } from '@/components/ui/keyboard-key';
import { Link } from '@/components/ui/link';
import { useHotkeys } from '@/components/ui/use-hotkeys';
import { can } from '@/lib/domain/access/permissions';
import type { ArticleProposals } from '@/lib/domain/claim/claim-proposal';
import { isUnderWay } from '@/lib/domain/job/job';
import { counted } from '@/lib/domain/report/words';

/** The claims that a language model proposes, in the order of the text. */
export function ProposalsPanel({
  proposals: { model, job, items },
}: {
  proposals: ArticleProposals;
}) {
  const { article, actor } = useWorkbench();
  const [chosen, setChosen] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const at = Math.max(
    items.findIndex(({ id }) => id === chosen),
    0,
  );
  const go = (by: 1 | -1) => {
    const next = items[Math.min(Math.max(at + by, 0), items.length - 1)];
    if (!next) return;
    setChosen(next.id);
    list.current?.querySelector<HTMLElement>(`[data-proposal="${next.id}"]`)?.focus();
  };
  useHotkeys([
    {
      id: 'next-proposal',
      label: 'Next proposal',
      section: 'Proposals',
      keys: '.',
      isDisabled: items.length === 0,
      run: () => go(1),
    },
    {
      id: 'previous-proposal',
      label: 'Previous proposal',
      section: 'Proposals',
      keys: ',',
      isDisabled: items.length === 0,
      run: () => go(-1),
    },
  ]);
  const mayDecide = can(actor, 'claim.propose');
  return (
    <section aria-labelledby="proposals" className="flex flex-col gap-6">
      <header className="flex flex-col gap-2">
        <h2 id="proposals" className="font-semibold font-serif text-2xl">
          {items.length === 0 ? 'Proposed claims' : `${counted(items.length, 'proposed claim')}`}
        </h2>
        <p className="text-muted">
          A language model’s words. None counts until a person accepts it, and each sentence stays
          open until then.
        </p>
      </header>
      {mayDecide && <AskModel articleId={article.id} model={model} job={job} />}
      {items.length > 0 ? (
        <>
          {mayDecide && (
            <p className="text-[0.875rem] text-muted">
              <KeyboardKey keys="." /> and <KeyboardKey keys="," /> go from one to the next.
            </p>
          )}
          <ul ref={list} className="flex flex-col gap-4">
            {items.map((proposal, index) => (
              <li key={proposal.id}>
                <ProposalCard
                  proposal={proposal}
                  isCurrent={index === at}
                  mayDecide={mayDecide}
                  onChoose={() => setChosen(proposal.id)}
                />
              </li>
            ))}
          </ul>
        </>
      ) : (
        !(job && isUnderWay(job)) && (
          <EmptyState
            title="No proposal waits"
            level={3}
            action={
              <Link href={`/articles/${article.id}/galley`} look="secondary">
                Go through the open sentences
              </Link>
            }
          >
            {model === null
              ? 'This desk has no language model. The galley’s own suggestions need none.'
              : 'Ask the model above, or go on with the galley.'}
          </EmptyState>
        )
      )}
    </section>
  );
}
