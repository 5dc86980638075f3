'use client';

import { askAt, useJobProgress } from '@/app/(desk)/_components/use-job-progress';
import { type ArticleReading, ImportProgress } from '@/lib/domain/job/article-reading';

/** The imports as they are now: asks the server while one of them goes on by itself. */
export const useImportProgress = (given: readonly ArticleReading[]): ArticleReading[] =>
  useJobProgress(given, ask);

const ask = (ids: string, signal: AbortSignal) =>
  askAt('/articles/imports/progress', ids, signal, (answer) => ImportProgress.parse(answer).items);
