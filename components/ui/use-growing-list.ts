import { startTransition, useCallback, useEffect, useRef, useState } from 'react';

/** How many rows are made at first: more than a screen shows. */
const FIRST = 20;
/** How many are made as soon as the page works: who looks for words in the page finds them in these. */
const SOON = 300;
/** How many are made at once when the end comes near. */
const STEP = 120;
/** How near, beside the window. */
const NEAR = '1500px';

/**
 * How many rows of a long list are made: the first, soon some hundreds, then more whenever the room that `more` keeps
 * for the rest comes near the window, and at least up to the row `needed`.
 */
export function useGrowingList(length: number, needed = -1) {
  const [wanted, setWanted] = useState(FIRST);
  const more = useRef<HTMLLIElement>(null);
  const made = Math.min(length, Math.max(wanted, needed >= wanted ? needed + STEP : 0));
  const makeUpTo = useCallback(
    (at: number) => setWanted((before) => (at < before ? before : at + STEP)),
    [],
  );
  useEffect(() => startTransition(() => setWanted((before) => Math.max(before, SOON))), []);
  useEffect(() => {
    const rest = more.current;
    if (!rest || made >= length) return;
    const rows = length - made;
    // Anew after each step: an observer only tells of coming near, not of staying there.
    const observer = new IntersectionObserver(
      ([entry]) => entry?.isIntersecting && makeUpTo(made + rowsAbove(entry, rows)),
      // The one counts for the page, the other for a pane that scrolls in it.
      { rootMargin: NEAR, scrollMargin: NEAR } as IntersectionObserverInit,
    );
    observer.observe(rest);
    return () => observer.disconnect();
  }, [made, length, makeUpTo]);
  return { made, more, makeUpTo };
}

/** How many of the `rows` that the room stands for lie above the window’s end: who jumps needs them too. */
function rowsAbove({ boundingClientRect: room }: IntersectionObserverEntry, rows: number): number {
  const above = window.innerHeight - room.top;
  return room.height > 0 ? Math.max(0, Math.min(rows, Math.ceil((above / room.height) * rows))) : 0;
}
