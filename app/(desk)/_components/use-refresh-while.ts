'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Reads the page's data anew again and again while something on it goes on and somebody looks at it. */
export function useRefreshWhile(isGoingOn: boolean, everyMs: number): void {
  const router = useRouter();
  useEffect(() => {
    if (!isGoingOn) return;
    const timer = setInterval(() => {
      if (!document.hidden) router.refresh();
    }, everyMs);
    return () => clearInterval(timer);
  }, [isGoingOn, everyMs, router]);
}
