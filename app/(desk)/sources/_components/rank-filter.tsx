import { Link } from '@/components/ui/link';
import { rankWords } from '@/lib/domain/report/words';
import { SourceRank } from '@/lib/domain/source/source';

type Props = { chosen: SourceRank | null; query: Record<string, string> };

/** Which rank the list shows, as links that keep what else was asked for. */
export function RankFilter({ chosen, query }: Props) {
  const { rank: _chosen, ...rest } = query;
  const choices = [
    { rank: null, label: 'Any rank' },
    ...SourceRank.options.map((rank) => ({ rank, label: rankWords[rank] })),
  ];
  return (
    <nav aria-label="Rank" className="mb-4">
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-[0.875rem]">
        {choices.map(({ rank, label }) => (
          <li key={label}>
            {rank === chosen ? (
              <span aria-current="true" className="inline-flex min-h-6 items-center font-semibold">
                {label}
              </span>
            ) : (
              <Link
                href={`/sources?${new URLSearchParams({ ...rest, ...(rank ? { rank } : {}) })}`}
                className="inline-flex min-h-6 items-center"
              >
                {label}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
