import { Link } from '@/components/ui/link';
import { attentionOutcomes } from '@/lib/domain/source/decay/attention';
import type { VisitOutcome } from '@/lib/domain/source/decay/visit';
import { outcomeWords } from '@/lib/domain/source/decay/visit-words';

type Props = { chosen: VisitOutcome | null; counts: ReadonlyMap<VisitOutcome, number> };

/** Which finding the list shows, with how many there are of each. */
export function OutcomeFilter({ chosen, counts }: Props) {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const choices = [
    { outcome: null, label: 'All', count: all },
    ...attentionOutcomes.map((outcome) => ({
      outcome,
      label: outcomeWords[outcome],
      count: counts.get(outcome) ?? 0,
    })),
  ];
  return (
    <nav aria-label="What was found" className="mb-4">
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-[0.875rem]">
        {choices.map(({ outcome, label, count }) => (
          <li key={label}>
            {outcome === chosen ? (
              <span aria-current="true" className="inline-flex min-h-6 items-center font-semibold">
                {label} ({count})
              </span>
            ) : (
              <Link
                href={outcome === null ? '/sources/decay' : `/sources/decay?outcome=${outcome}`}
                className="inline-flex min-h-6 items-center"
              >
                {label} ({count})
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
