'use client';

import { useContext, useId, useLayoutEffect, useSyncExternalStore } from 'react';
import { Hotkeys } from '@/components/ui/hotkeys-provider';
import type { Command, HotkeysStore } from '@/components/ui/hotkeys-store';

export function useHotkeysStore(): HotkeysStore {
  const store = useContext(Hotkeys);
  if (!store) throw new Error('Shortcuts need a HotkeysProvider above them.');
  return store;
}

/**
 * Registers commands for as long as the component is on the page. They answer to their keys (not
 * while somebody types, unless the keys need Ctrl or Command) and are listed in the palette and in
 * the help. Of two commands with the same keys, the one registered last answers.
 */
export function useHotkeys(commands: readonly Command[]): void {
  const store = useHotkeysStore();
  const owner = useId();
  // Before anybody can see what they are for.
  useLayoutEffect(() => store.set(owner, commands));
  useLayoutEffect(() => () => store.remove(owner), [store, owner]);
}

const none: readonly Command[] = [];

/** All commands of the page as it stands. */
export function useCommands(): readonly Command[] {
  const store = useHotkeysStore();
  return useSyncExternalStore(store.subscribe, store.list, () => none);
}
