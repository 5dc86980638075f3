'use client';

import { useEffect, useState } from 'react';
import { isUnderWay, type Job } from '@/lib/domain/job/job';

const ASK_MS = 700;
/** After an answer that was none. */
const PATIENCE_MS = 5_000;

/**
 * The jobs as they are now: asks while one of them goes on by itself. `ask` answers with those of
 * these ids, or null where nobody answered; it has to be the same function each time.
 */
export function useJobProgress<Item extends Job>(
  given: readonly Item[],
  ask: (ids: string, signal: AbortSignal) => Promise<readonly Item[] | null>,
): Item[] {
  const [latest, setLatest] = useState<ReadonlyMap<string, Item>>(new Map());
  const items = given.map((item) => newer(item, latest.get(item.id)));
  const ids = items
    .filter(isUnderWay)
    .map(({ id }) => id)
    .join(',');
  useEffect(() => {
    if (ids === '') return;
    const gone = new AbortController();
    let timer = setTimeout(look, ASK_MS);
    async function look() {
      const answer = await ask(ids, gone.signal);
      if (gone.signal.aborted) return;
      if (answer) {
        setLatest(
          (before) => new Map([...before, ...answer.map((item) => [item.id, item] as const)]),
        );
      }
      timer = setTimeout(look, answer ? ASK_MS : PATIENCE_MS);
    }
    return () => {
      gone.abort();
      clearTimeout(timer);
    };
  }, [ids, ask]);
  return items;
}

/** Its progress changes within one version: of two with the same, the one asked for later. */
const newer = <Item extends Job>(given: Item, asked: Item | undefined): Item =>
  asked && asked.version >= given.version ? asked : given;

/** What a route of the desk answers about some jobs, as `parse` reads it; null where nobody answers. */
export async function askAt<Item>(
  path: string,
  ids: string,
  signal: AbortSignal,
  parse: (answer: unknown) => Item[],
): Promise<Item[] | null> {
  try {
    const answer = await fetch(`${path}?ids=${ids}`, { signal });
    return answer.ok ? parse(await answer.json()) : null;
  } catch {
    return null;
  }
}
