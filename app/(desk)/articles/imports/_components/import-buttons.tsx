'use client';

import { JobButtons } from '@/app/(desk)/_components/job-buttons';
import { cancelImport, retryImport } from '@/app/(desk)/articles/imports/actions';
import { type ArticleReading, sourceName } from '@/lib/domain/job/article-reading';

/** What can be done with an import but check it. */
export function ImportButtons({ item }: { item: ArticleReading }) {
  return (
    <JobButtons
      item={item}
      name={sourceName(item.source)}
      onCancel={cancelImport}
      onRetry={retryImport}
    />
  );
}
