'use client';

import type { ReactNode } from 'react';
import { PlaceForm } from '@/app/(desk)/articles/[id]/_components/place-form';
import { useWorkbench } from '@/app/(desk)/articles/[id]/_components/workbench-context';
import { confirmClaimWords } from '@/app/(desk)/articles/[id]/actions';
import { WordDiff } from '@/components/claim/word-diff';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { usePressAction } from '@/components/ui/use-press-action';
import { can } from '@/lib/domain/access/permissions';
import type { Claim } from '@/lib/domain/claim/claim';
import { diffWords } from '@/lib/domain/passage/diff-words';

type Props = {
  claim: Claim;
  /** Opens the form for what the claim says and which words it is tied to. */
  onEdit: () => void;
  onRetire: () => void;
};

/** Told of a claim that a revision of the text touched: what became of its words, and what to do. */
export function WordsNotice({ claim, onEdit, onRetire }: Props) {
  const { actor } = useWorkbench();
  const confirm = usePressAction(confirmClaimWords);
  if (claim.standing === 'current') return null;
  const mayAct = can(actor, 'claim.edit') && claim.state !== 'retired';
  const doubtful = claim.pending.filter(({ outcome }) => outcome === 'ambiguous');
  const [inDoubt] = doubtful;
  if (inDoubt) {
    return (
      <Notice title="Where does this stand now?" from={inDoubt.fromRevision} claim={claim}>
        <p>
          The text has several places that may be meant by “
          <span dir="auto" className="font-serif">
            {inDoubt.from.exact}
          </span>
          ”.{doubtful.length > 1 && ` ${doubtful.length} passages of this claim are in doubt.`}
        </p>
        {mayAct && <PlaceForm key={inDoubt.id} claim={claim} pending={inDoubt} />}
      </Notice>
    );
  }
  const from = Math.max(...claim.pending.map(({ fromRevision }) => fromRevision));
  const isGone = claim.standing === 'gone';
  return (
    <Notice
      title={isGone ? 'The article no longer says this' : 'The words of this claim changed'}
      from={from}
      claim={claim}
    >
      {claim.pending.map(({ id, from, to }) => (
        <WordDiff key={id} parts={diffWords(from.exact, to?.exact ?? '')} />
      ))}
      <p>
        {isGone
          ? 'Its verdict and assessments stay. Should a later revision say it again, the claim comes back by itself. To tie it to other words, choose them in the article, then edit the claim.'
          : 'It waits in review until somebody has read the new words.'}
      </p>
      {mayAct && (
        <div className="flex flex-wrap gap-2">
          {!isGone && (
            <Button
              variant="primary"
              isPending={confirm.isPending}
              onPress={() => confirm.press({ id: claim.id, expectedVersion: claim.version })}
            >
              Still holds
            </Button>
          )}
          <Button onPress={onEdit}>Edit the claim</Button>
          {isGone && <Button onPress={onRetire}>Retire the claim</Button>}
        </div>
      )}
    </Notice>
  );
}

type NoticeProps = {
  title: string;
  /** Number of the revision that has the old words. */
  from: number;
  claim: Claim;
  children: ReactNode;
};

function Notice({ title, from, claim, children }: NoticeProps) {
  const heading = `words-${claim.id}`;
  return (
    <section
      aria-labelledby={heading}
      className="flex flex-col gap-3 rounded-md border border-edge bg-sunk px-4 py-3"
    >
      <h3 id={heading} className="font-semibold">
        {title}
      </h3>
      {children}
      <p className="text-[0.8125rem]">
        <Link href={`/articles/${claim.articleId}/revisions/${from}`}>
          Read the text as it was: revision {from}
        </Link>
      </p>
    </section>
  );
}
