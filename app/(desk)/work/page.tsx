import type { Metadata } from 'next';
import { ListChoice } from '@/app/(desk)/work/_components/list-choice';
import { NextButton } from '@/app/(desk)/work/_components/next-button';
import { WorkRow } from '@/app/(desk)/work/_components/work-row';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/auth/session';
import { can } from '@/lib/domain/access/permissions';
import { dayOf } from '@/lib/domain/workflow/due';
import { WorkCursor, WorkList } from '@/lib/domain/workflow/work-list';
import { countWork, listWork } from '@/lib/services/work/list-work';

export const metadata: Metadata = { title: 'Work' };

type Props = { searchParams: Promise<{ list?: string; after?: string }> };

const nothing: Readonly<Record<WorkList, { title: string; words: string }>> = {
  mine: {
    title: 'Nothing waits for you',
    words:
      'Press “Give me the next one”, and the claim that needs an assessment most is yours. What an editor asks you to assess comes here too.',
  },
  done: {
    title: 'You have assessed no claim that is still open',
    words: 'Claims that you assessed stay here until an editor has settled them.',
  },
  settle: {
    title: 'No claim is ready to be settled',
    words: 'A claim comes here once it has the assessments it needs and they agree.',
  },
  disputed: {
    title: 'No reviewers disagree',
    words:
      'A claim comes here when its assessments differ. Those whose assessments agree are never shown here.',
  },
};

/** What waits for whoever is signed in, what they have done, and what it waits for. */
export default async function WorkPage({ searchParams }: Props) {
  const context = await requireContext();
  const asked = await searchParams;
  const list = WorkList.safeParse(asked.list).data ?? 'mine';
  const after = WorkCursor.safeParse(asked.after).data ?? null;
  const [{ items, nextCursor }, counts] = await Promise.all([
    listWork(context, { list, after }),
    countWork(context),
  ]);
  const mayTake = can(context.actor, 'claim.assign');
  const today = dayOf(context.now());
  return (
    <div className="max-w-4xl">
      <PageHeader title="Work" actions={mayTake && <NextButton />}>
        {mayTake
          ? 'What waits for you, and what your assessments wait for.'
          : 'You read along: claims wait for those who review.'}
      </PageHeader>
      {mayTake && <ListChoice chosen={list} counts={counts} />}
      {items.length === 0 ? (
        <EmptyState title={nothing[list].title}>{mayTake && nothing[list].words}</EmptyState>
      ) : (
        <ul aria-label="Claims" className="flex flex-col divide-y divide-line border-line border-y">
          {items.map((item) => (
            <WorkRow key={item.claimId} item={item} today={today} />
          ))}
        </ul>
      )}
      {nextCursor && (
        <p className="mt-6">
          <Link
            href={`/work?${new URLSearchParams({ ...(list === 'mine' ? {} : { list }), after: nextCursor })}`}
            look="secondary"
          >
            More claims
          </Link>
        </p>
      )}
    </div>
  );
}
