'use client';

import { createContext, type ReactNode, useLayoutEffect, useState } from 'react';
import { HotkeysStore } from '@/components/ui/hotkeys-store';
import { plainKeysAreOn } from '@/components/ui/plain-keys';

export const Hotkeys = createContext<HotkeysStore | null>(null);

/** Where plain keys mean what the control makes of them: text, or the first letter of an entry. */
const takesKeys =
  'input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"]), textarea, select, [contenteditable="true"], [role="menu"], [role="listbox"], [role="dialog"], [role="alertdialog"], [role="combobox"]';

/** Whether a plain key that is pressed there is for what the pointer or the caret stands in. */
export const isForField = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest(takesKeys) !== null;

export function HotkeysProvider({ children }: { children: ReactNode }) {
  const [store] = useState(() => new HotkeysStore());

  useLayoutEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing) return;
      const isTaken = isForField(event);
      const plainKeys = !isTaken && plainKeysAreOn();
      if (store.press(event, event.timeStamp, { plainKeys, isInField: isTaken })) {
        event.preventDefault();
      }
    }
    window.addEventListener('keydown', onKeyDown);
    // Until then, and without scripts, no key is shown.
    document.documentElement.dataset.keys = 'taken';
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [store]);

  return <Hotkeys.Provider value={store}>{children}</Hotkeys.Provider>;
}
