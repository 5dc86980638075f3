import { useEffect, useRef } from 'react';
import { isForField } from '@/components/ui/hotkeys-provider';

/**
 * Keys that are pressed while a claim is `coming` and mean nothing yet: they are for that claim, and are
 * pressed again once it is `opened`. When another one comes in its place they are forgotten.
 */
export function useHeldKeys(coming: string | null, opened: string | null): void {
  const held = useRef<{ claimId: string; keys: KeyboardEvent[] }>(null);
  useEffect(() => {
    if (coming === null) return;
    const keys: KeyboardEvent[] = [];
    const hold = (event: KeyboardEvent) => {
      if (!event.defaultPrevented && !isForField(event) && event.key.length === 1) keys.push(event);
    };
    held.current = { claimId: coming, keys };
    window.addEventListener('keydown', hold);
    return () => window.removeEventListener('keydown', hold);
  }, [coming]);
  useEffect(() => {
    if (coming !== null || held.current === null) return;
    const { claimId, keys } = held.current;
    held.current = null;
    if (claimId !== opened) return;
    for (const key of keys) window.dispatchEvent(new KeyboardEvent('keydown', key));
  }, [coming, opened]);
}
