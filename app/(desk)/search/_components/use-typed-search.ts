import { useEffect, useState } from 'react';
import type { Found } from '@/lib/domain/search/search';

/** So long after the last key the desk is asked, in milliseconds. */
const PAUSE = 120;

export type TypedSearch = {
  /** What was found last; it stays until the next answer is there. */
  found: { query: string; answer: Found } | null;
  state: 'resting' | 'waiting' | 'failed';
};

/** What is found by the words that somebody types; a question that was overtaken is called off. */
export function useTypedSearch(typed: string): TypedSearch {
  const query = typed.trim() === '' ? '' : typed.trimStart();
  const [found, setFound] = useState<TypedSearch['found']>(null);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    if (query === '') {
      setFound(null);
      return;
    }
    const gone = new AbortController();
    async function ask() {
      const answer = await fetch(`/search/typed?${new URLSearchParams({ q: query })}`, {
        signal: gone.signal,
      });
      if (!answer.ok) throw new Error(`The desk answered ${answer.status}.`);
      // The desk's own page answers its own script, so what it says needs no second look.
      setFound({ query, answer: (await answer.json()) as Found });
      setFailed(null);
    }
    const soon = setTimeout(() => {
      ask().catch(() => !gone.signal.aborted && setFailed(query));
    }, PAUSE);
    return () => {
      clearTimeout(soon);
      gone.abort();
    };
  }, [query]);
  if (query === '') return { found: null, state: 'resting' };
  if (failed === query) return { found, state: 'failed' };
  return { found, state: found?.query === query ? 'resting' : 'waiting' };
}
