import { JobState } from '@/app/(desk)/_components/job-state';
import type { Fill } from '@/components/ui/fill';
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

/** Where an import stands. */
export function ImportState({ item }: { item: ArticleReading }) {
  return <JobState item={item} words={importWords} fills={fills} />;
}
