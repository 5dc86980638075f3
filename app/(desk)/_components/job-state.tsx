import type { ReactNode } from 'react';
import type { Fill } from '@/components/ui/fill';
import { ProgressBar } from '@/components/ui/progress-bar';
import { Swatch } from '@/components/ui/swatch';
import type { JobStatus } from '@/lib/domain/job/job';

type JobStateProps = {
  item: {
    status: JobStatus;
    step: string | null;
    progress: number | null;
    error: { message: string } | null;
  };
  words: Record<JobStatus, string>;
  fills: Record<JobStatus, Fill>;
  /** What came of it. */
  children?: ReactNode;
};

/** Where a job stands, in words and shape; how far it is, and why it failed. */
export function JobState({ item, words, fills, children }: JobStateProps) {
  const { status, step, progress, error } = item;
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <p className="flex items-center gap-1.5 font-medium text-[0.875rem]">
        <Swatch fill={fills[status]} />
        {words[status]}
      </p>
      {status === 'running' && <ProgressBar label={step ?? 'Beginning'} value={progress} />}
      {children}
      {error && (
        <p className="text-danger [overflow-wrap:anywhere]" dir="auto">
          {error.message}
        </p>
      )}
    </div>
  );
}
