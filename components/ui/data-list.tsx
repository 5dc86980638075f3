import type { ReactNode } from 'react';

/** Terms and what they are, in two columns where there is room. Entries that are null are left out. */
export function DataList({
  entries,
}: {
  entries: readonly ({ term: string; value: ReactNode } | null)[];
}) {
  return (
    <dl className="grid grid-cols-1 gap-x-6 gap-y-1.5 min-[30rem]:grid-cols-[max-content_1fr]">
      {entries.map(
        (entry) =>
          entry && (
            <div
              key={entry.term}
              className="col-span-full grid grid-cols-subgrid not-first:border-line not-first:border-t not-first:pt-1.5"
            >
              <dt className="text-muted">{entry.term}</dt>
              <dd className="min-w-0" dir="auto">
                {entry.value}
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
