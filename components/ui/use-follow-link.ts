'use client';

import { useRouter } from 'next/navigation';
import type { MouseEvent } from 'react';

/** Whether a click means "go there here", not "open beside" or "save". */
export const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/**
 * For a list that handles the clicks of its many links in one place: answers with a function that
 * goes to the address without loading the page anew.
 */
export function useFollowLink(): (href: string) => void {
  const router = useRouter();
  return (href) => router.push(href);
}
