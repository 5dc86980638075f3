'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { JobButtons } from '@/app/(desk)/_components/job-buttons';
import { JobOrigin } from '@/app/(desk)/_components/job-origin';
import { JobState } from '@/app/(desk)/_components/job-state';
import { askAt, useJobProgress } from '@/app/(desk)/_components/use-job-progress';
import { cancelCheckImport, retryCheckImport } from '@/app/(desk)/prior-checks/actions';
import type { Fill } from '@/components/ui/fill';
import { LiveText } from '@/components/ui/live-text';
import {
  type CheckImport,
  type CheckImportOutcome,
  CheckImportProgress,
  checkSourceName,
} from '@/lib/domain/job/check-import';
import { isUnderWay, type JobStatus } from '@/lib/domain/job/job';

const ask = (ids: string, signal: AbortSignal) =>
  askAt('/prior-checks/progress', ids, signal, (answer) => CheckImportProgress.parse(answer).items);

const words: Record<JobStatus, string> = {
  queued: 'Waiting',
  running: 'Being imported',
  ready: 'Being imported',
  done: 'Imported',
  failed: 'Nothing was imported',
  cancelled: 'Cancelled',
};

const fills: Record<JobStatus, Fill> = {
  queued: 'blank',
  running: 'pencil',
  ready: 'pencil',
  done: 'ink',
  failed: 'cross',
  cancelled: 'grey',
};

/** The latest imports, each as far as it is; the page shows what they brought once they are done. */
export function CheckImportList({
  items: given,
  mayChange,
}: {
  items: readonly CheckImport[];
  mayChange: boolean;
}) {
  const items = useJobProgress(given, ask);
  const router = useRouter();
  const running = items.filter(isUnderWay).length;
  const before = useRef(running);
  useEffect(() => {
    if (running < before.current) router.refresh();
    before.current = running;
  }, [running, router]);
  return (
    <>
      <LiveText>{inWords(items)}</LiveText>
      <ul className="flex flex-col divide-y divide-line border-line border-y">
        {items.map((item) => (
          <li key={item.id} className="grid gap-x-8 gap-y-2 py-3 sm:grid-cols-[1fr_1fr_auto]">
            <div className="min-w-0">
              <p dir="auto" className="font-semibold [overflow-wrap:anywhere]">
                {checkSourceName(item.source)}
              </p>
              <JobOrigin item={item} />
            </div>
            <JobState item={item} words={words} fills={fills}>
              {item.outcome && (
                <p className="tabular text-[0.875rem] text-muted">{outcomeInWords(item.outcome)}</p>
              )}
            </JobState>
            {mayChange && (
              <div className="flex flex-wrap items-start gap-2 sm:justify-end">
                <JobButtons
                  item={item}
                  name={checkSourceName(item.source)}
                  onCancel={cancelCheckImport}
                  onRetry={retryCheckImport}
                  size="small"
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

const number = (count: number) => count.toLocaleString('en');

function outcomeInWords({ found, added, changed, leftOut }: CheckImportOutcome): string {
  const left = leftOut > 0 ? `; ${number(leftOut)} left out, without a claim or a web address` : '';
  return `${number(found)} found: ${number(added)} new, ${number(changed)} changed${left}.`;
}

function inWords(items: readonly CheckImport[]): string {
  const [latest] = items;
  if (!latest) return '';
  if (latest.outcome) return `Imported. ${outcomeInWords(latest.outcome)}`;
  return latest.error ? `Nothing was imported. ${latest.error.message}` : words[latest.status];
}
