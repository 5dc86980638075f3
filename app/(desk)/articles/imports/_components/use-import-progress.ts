'use client';

import { useEffect, useState } from 'react';
import { type ArticleReading, ImportProgress } from '@/lib/domain/job/article-reading';
import { isUnderWay } from '@/lib/domain/job/job';

const ASK_MS = 700;
/** After an answer that was none. */
const PATIENCE_MS = 5_000;

/** The imports as they are now: asks the server while one of them goes on by itself. */
export function useImportProgress(given: readonly ArticleReading[]): ArticleReading[] {
  const [latest, setLatest] = useState<ReadonlyMap<string, ArticleReading>>(new Map());
  const items = given.map((item) => newer(item, latest.get(item.id)));
  const ids = items
    .filter(isUnderWay)
    .map(({ id }) => id)
    .join(',');
  useEffect(() => {
    if (ids === '') return;
    const gone = new AbortController();
    let timer = setTimeout(ask, ASK_MS);
    async function ask() {
      const answer = await progressOf(ids, gone.signal);
      if (gone.signal.aborted) return;
      if (answer)
        setLatest(
          (before) => new Map([...before, ...answer.map((item) => [item.id, item] as const)]),
        );
      timer = setTimeout(ask, answer ? ASK_MS : PATIENCE_MS);
    }
    return () => {
      gone.abort();
      clearTimeout(timer);
    };
  }, [ids]);
  return items;
}

/** Its progress changes within one version: of two with the same, the one asked for later. */
const newer = (given: ArticleReading, asked: ArticleReading | undefined): ArticleReading =>
  asked && asked.version >= given.version ? asked : given;

async function progressOf(ids: string, signal: AbortSignal): Promise<ArticleReading[] | null> {
  try {
    const answer = await fetch(`/articles/imports/progress?ids=${ids}`, { signal });
    return answer.ok ? ImportProgress.parse(await answer.json()).items : null;
  } catch {
    return null;
  }
}
