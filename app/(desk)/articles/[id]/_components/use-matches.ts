'use client';

import { useEffect, useState } from 'react';
import type { SimilarText } from '@/lib/domain/match/similar';

export type Matches = { status: 'waiting' | 'failed' } | { status: 'here'; items: SimilarText[] };

const waiting: Matches = { status: 'waiting' };

/**
 * What was checked before, as `address` answers; asked after `pauseMs` without another address, and again
 * when `round` changes. An answer that is not wanted any more is not waited for. Null asks nothing.
 */
export function useMatches(address: string | null, pauseMs = 0, round: unknown = 0): Matches {
  const [matches, setMatches] = useState<Matches>(waiting);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks the same again
  useEffect(() => {
    if (address === null) {
      setMatches(waiting);
      return;
    }
    const gone = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const answer = await fetch(address, { signal: gone.signal });
        if (!answer.ok) throw new Error(`The desk answered ${answer.status}.`);
        const { items } = (await answer.json()) as { items: SimilarText[] };
        if (!gone.signal.aborted) setMatches({ status: 'here', items });
      } catch {
        if (!gone.signal.aborted) setMatches({ status: 'failed' });
      }
    }, pauseMs);
    return () => {
      gone.abort();
      clearTimeout(timer);
    };
  }, [address, pauseMs, round]);
  return matches;
}
