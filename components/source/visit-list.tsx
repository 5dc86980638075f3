import { VisitMark } from '@/components/source/visit-mark';
import { Link } from '@/components/ui/link';
import { Time } from '@/components/ui/time';
import type { Visit } from '@/lib/domain/source/decay/visit';
import { outcomeWords } from '@/lib/domain/source/decay/visit-words';

type VisitListProps = {
  /** The newest first. */
  visits: readonly Visit[];
  hrefOfCopy: (captureId: string) => string;
};

/** What each visit found, in words. */
export function VisitList({ visits, hrefOfCopy }: VisitListProps) {
  return (
    <ol className="flex flex-col divide-y divide-line border-line border-y">
      {visits.map(({ id, at, outcome, message, captureId, visitedBy }) => (
        <li key={id} className="flex items-start gap-2.5 py-2">
          <span className="pt-1">
            <VisitMark outcome={outcome} />
          </span>
          <div className="min-w-0 flex-1">
            <p>
              <span className="font-medium">{outcomeWords[outcome]}</span>
              <span className="text-[0.8125rem] text-muted">
                {' · '}
                <Time at={at} show="both" />
                {visitedBy && (
                  <>
                    {' · asked for by '}
                    <bdi>{visitedBy.name}</bdi>
                  </>
                )}
              </span>
            </p>
            <p className="[overflow-wrap:anywhere]">{message}</p>
            {captureId && (
              <p>
                <Link href={hrefOfCopy(captureId)}>The copy that was taken</Link>
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
