import type { ReactNode } from 'react';
import { Time } from '@/components/ui/time';

export type HistoryEntry = {
  sequence: number;
  /** ISO 8601 instant. */
  at: string;
  actorName: string;
  /** What they did, to be read after the name: "changed the wording …". */
  text: string;
  /** A way back from it. */
  way?: ReactNode;
};

/** What happened to a claim, the latest first as the page gives it. */
export function HistoryList({ entries, now }: { entries: readonly HistoryEntry[]; now?: string }) {
  return (
    <ol className="border-line border-s ps-5">
      {entries.map((entry) => (
        <li
          key={entry.sequence}
          className="relative pb-4 before:absolute before:-start-[1.5625rem] before:top-2 before:size-2 before:rounded-full before:border-2 before:border-edge before:bg-paper last:pb-0"
        >
          <p dir="auto" className="[overflow-wrap:anywhere]">
            <bdi className="font-semibold">{entry.actorName}</bdi> {entry.text}
          </p>
          <p className="text-[0.8125rem] text-muted">
            <Time at={entry.at} now={now} />
          </p>
          {entry.way}
        </li>
      ))}
    </ol>
  );
}
