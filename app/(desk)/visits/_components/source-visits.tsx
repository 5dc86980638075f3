import { OpenVisiting } from '@/app/(desk)/visits/_components/open-visiting';
import { VisitNow } from '@/app/(desk)/visits/_components/visit-now';
import { VisitList } from '@/components/source/visit-list';
import { VisitStrip } from '@/components/source/visit-strip';
import { Disclosure } from '@/components/ui/disclosure';
import { Link } from '@/components/ui/link';
import { Time } from '@/components/ui/time';
import type { Visiting } from '@/lib/domain/job/visiting';
import type { Visit, VisitPlan } from '@/lib/domain/source/decay/visit';
import { unscheduledWords } from '@/lib/domain/source/decay/visit-words';

type Props = {
  sourceId: string;
  /** The newest first. */
  visits: { items: readonly Visit[]; nextCursor: string | null };
  plan: VisitPlan;
  open: Visiting | null;
  mayVisit: boolean;
};

/** What visits to a source's address found since it was copied, and when the next one comes. */
export function SourceVisits({ sourceId, visits, plan, open, mayVisit }: Props) {
  const { items, nextCursor } = visits;
  return (
    <section aria-labelledby="visits" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="visits" className="font-semibold font-serif text-xl">
          Visits
        </h2>
        {mayVisit && plan.notVisited === null && <VisitNow sourceId={sourceId} />}
      </div>
      {open && <OpenVisiting key={open.id} visiting={open} mayVisit={mayVisit} />}
      <VisitStrip visits={items} />
      <p className="text-muted">
        {items.length === 0 && 'Its page was not visited since it was copied. '}
        <Plan plan={plan} />
      </p>
      {items.length > 0 && (
        <Disclosure title="What each visit found">
          <VisitList visits={items} hrefOfCopy={(id) => `/captures/${id}`} />
        </Disclosure>
      )}
      {nextCursor && (
        <p>
          <Link href={`/sources/${sourceId}?visitsAfter=${nextCursor}#visits`} look="secondary">
            Older visits
          </Link>
        </p>
      )}
    </section>
  );
}

function Plan({ plan }: { plan: VisitPlan }) {
  const why = unscheduledWords(plan);
  if (why !== null) return why;
  if (plan.nextVisitAt === null) return null;
  return (
    <>
      It is due for its next visit <Time at={plan.nextVisitAt} />.
    </>
  );
}
