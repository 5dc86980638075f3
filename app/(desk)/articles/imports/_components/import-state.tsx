import type { Fill } from '@/components/ui/fill';
import { ProgressBar } from '@/components/ui/progress-bar';
import { Swatch } from '@/components/ui/swatch';
import type { ArticleReading } from '@/lib/domain/job/article-reading';
import type { JobStatus } from '@/lib/domain/job/job';

export const importWords: Record<JobStatus, string> = {
  queued: 'Waiting to be read',
  running: 'Being read',
  ready: 'Read, to be checked',
  done: 'Added',
  failed: 'Could not be read',
  cancelled: 'Cancelled',
};

const fills: Record<JobStatus, Fill> = {
  queued: 'blank',
  running: 'pencil',
  ready: 'accent',
  done: 'ink',
  failed: 'cross',
  cancelled: 'grey',
};

/** Where an import stands, in words and shape; how far it is, and why it failed. */
export function ImportState({ item }: { item: ArticleReading }) {
  const { status, step, progress, error } = item;
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <p className="flex items-center gap-1.5 font-medium text-[0.875rem]">
        <Swatch fill={fills[status]} />
        {importWords[status]}
      </p>
      {status === 'running' && <ProgressBar label={step ?? 'Beginning'} value={progress} />}
      {error && (
        <p className="text-danger [overflow-wrap:anywhere]" dir="auto">
          {error.message}
        </p>
      )}
    </div>
  );
}
