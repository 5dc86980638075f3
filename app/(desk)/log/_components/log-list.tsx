import { Link } from '@/components/ui/link';
import { Time } from '@/components/ui/time';
import type { LogEntry } from '@/lib/domain/audit/log';

export function LogList({ entries }: { entries: readonly LogEntry[] }) {
  return (
    <ol aria-label="What happened" className="divide-y divide-line border-line border-y">
      {entries.map(({ sequence, at, actor, words, place }) => (
        <li key={sequence} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2.5">
          <div className="min-w-0 flex-1 basis-80">
            <p dir="auto" className="[overflow-wrap:anywhere]">
              <bdi className="font-semibold">{actor.name}</bdi> {words}
            </p>
            {place && (
              <p className="text-[0.875rem] [overflow-wrap:anywhere]">
                <Link href={place.path} aria-label={`${place.label}, of entry ${sequence}`}>
                  <bdi>{place.label}</bdi>
                </Link>
              </p>
            )}
          </div>
          <p className="tabular text-[0.8125rem] text-muted">
            <Time at={at} show="absolute" /> · no. {sequence}
          </p>
        </li>
      ))}
    </ol>
  );
}
