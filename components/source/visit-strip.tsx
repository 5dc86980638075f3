import { VisitMark } from '@/components/source/visit-mark';
import { dateWords } from '@/lib/domain/report/words';
import type { Visit } from '@/lib/domain/source/decay/visit';
import {
  datesWords,
  outcomeCounts,
  outcomeWords,
  stripWords,
} from '@/lib/domain/source/decay/visit-words';

type VisitStripProps = {
  /** The newest first; shown with the newest at the end. */
  visits: readonly Pick<Visit, 'id' | 'at' | 'outcome'>[];
};

/** What visits to a source found over time, a shape each; below it what the shapes mean. */
export function VisitStrip({ visits }: VisitStripProps) {
  const [latest] = visits;
  const first = visits.at(-1);
  if (!latest || !first) return null;
  return (
    <figure className="flex flex-col gap-2">
      <div
        role="img"
        aria-label={stripWords(visits)}
        className="flex flex-wrap items-center gap-1 rounded-md border border-line bg-sheet px-3 py-2"
      >
        {visits.toReversed().map(({ id, at, outcome }) => (
          <VisitMark
            key={id}
            outcome={outcome}
            title={`${dateWords(at)}: ${outcomeWords[outcome]}`}
          />
        ))}
      </div>
      <figcaption className="flex flex-wrap gap-x-5 gap-y-1 text-[0.8125rem] text-muted">
        <span>{datesWords(first.at, latest.at)}</span>
        {outcomeCounts(visits).map(({ outcome, count }) => (
          <span key={outcome} className="inline-flex items-center gap-1.5">
            <VisitMark outcome={outcome} />
            {outcomeWords[outcome]} ({count})
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
