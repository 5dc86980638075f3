'use client';

import { createContext, type MouseEvent, useContext } from 'react';

/** Whether a click means "go there here", not "open beside" or "save". */
export const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** Goes to an address without loading the page anew, where a page says how. */
export const FollowLink = createContext((href: string): void => window.location.assign(href));

/** For links, and for a list that handles the clicks of its many links in one place. */
export const useFollowLink = () => useContext(FollowLink);
