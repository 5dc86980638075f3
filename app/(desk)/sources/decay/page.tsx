import type { Metadata } from 'next';
import { OpenVisiting } from '@/app/(desk)/visits/_components/open-visiting';
import { OutcomeFilter } from '@/app/(desk)/visits/_components/outcome-filter';
import { WaitingVisit } from '@/app/(desk)/visits/_components/waiting-visit';
import { EmptyState } from '@/components/ui/empty-state';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { requireContext } from '@/lib/auth/session';
import { can } from '@/lib/domain/access/permissions';
import { Id } from '@/lib/domain/identity';
import { VisitOutcome } from '@/lib/domain/source/decay/visit';
import { countOfWaiting, listWaiting, openVisiting } from '@/lib/services/visits/list-visits';

export const metadata: Metadata = { title: 'What needs a look' };

type Props = { searchParams: Promise<{ outcome?: string; after?: string }> };

/** Cited sources whose pages changed or went, until somebody has looked at them. */
export default async function DecayPage({ searchParams }: Props) {
  const context = await requireContext();
  const asked = await searchParams;
  const outcome = VisitOutcome.safeParse(asked.outcome).data ?? null;
  const [{ items, nextCursor }, counts, open] = await Promise.all([
    listWaiting(context, { outcome, after: Id.safeParse(asked.after).data ?? null }),
    countOfWaiting(context),
    openVisiting(context, null),
  ]);
  const mayVisit = can(context.actor, 'source.visit');
  const older = new URLSearchParams({ ...(outcome ? { outcome } : {}), after: nextCursor ?? '' });
  return (
    <div className="max-w-4xl">
      <PageHeader title="What needs a look" above={<Link href="/sources">Sources</Link>} />
      <p className="mb-4 max-w-prose text-muted">
        Cited sources whose pages were found changed or gone. Citations keep resting on the copies
        that the desk has.
      </p>
      {open && (
        <div className="mb-4">
          <OpenVisiting key={open.id} visiting={open} mayVisit={mayVisit} />
        </div>
      )}
      <OutcomeFilter chosen={outcome} counts={counts} />
      {items.length === 0 ? (
        <EmptyState title={outcome === null ? 'Nothing needs a look' : 'Nothing of this kind'}>
          Sources that claims cite are visited from a day after they were copied, and less often the
          longer they stay as they are. What changes is listed here until somebody has looked at it.
        </EmptyState>
      ) : (
        <ul className="flex flex-col divide-y divide-line border-line border-y">
          {items.map((waiting) => (
            <WaitingVisit key={waiting.visit.id} waiting={waiting} mayLook={mayVisit} />
          ))}
        </ul>
      )}
      {nextCursor && (
        <p className="mt-6">
          <Link href={`/sources/decay?${older}`} look="secondary">
            Older findings
          </Link>
        </p>
      )}
    </div>
  );
}
