'use client';

import { useSyncExternalStore } from 'react';
import { absoluteWords, relativeWords } from '@/components/ui/relative-time';

/** Minutes since 1970: changes seldom enough to hang a rendering on. */
const minute = () => Math.floor(Date.now() / 60_000);

function everyMinute(listener: () => void) {
  const timer = setInterval(listener, 30_000);
  return () => clearInterval(timer);
}

type TimeProps = {
  /** ISO 8601 instant. */
  at: string;
  /** `relative` keeps the full date in the title and for machines. */
  show?: 'relative' | 'absolute' | 'both';
  /** The page's own idea of now, as an ISO 8601 instant; without it the browser's clock. */
  now?: string;
};

/**
 * An instant for people. The server does not know the reader's zone, so it prints UTC; the browser
 * then prints the reader's own time and how long ago it was.
 */
export function Time({ at, show = 'relative', now }: TimeProps) {
  const current = useSyncExternalStore<number | null>(everyMinute, minute, () => null);
  const absolute = absoluteWords(at, current === null ? 'UTC' : undefined);
  const clock = now ? Date.parse(now) : current !== null && Math.max(current * 60_000, 0) + 59_999;
  const relative = clock === false ? null : relativeWords(at, clock);
  return (
    <time dateTime={at} title={show === 'relative' ? absolute : undefined}>
      {show === 'relative' && (relative ?? absolute)}
      {show === 'absolute' && absolute}
      {show === 'both' && (relative ? `${absolute} (${relative})` : absolute)}
    </time>
  );
}
