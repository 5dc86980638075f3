import { useSyncExternalStore } from 'react';

const KEY = 'claimdesk.plain-keys';
const listeners = new Set<() => void>();

/** Whether shortcuts of a single plain key are on. Speech input can set them off by accident: WCAG 2.1.4. */
export function plainKeysAreOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}

export function setPlainKeys(on: boolean): void {
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // Storage can be forbidden; the choice then lasts no longer than the page.
  }
  for (const listener of listeners) listener();
}

export const usePlainKeys = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    plainKeysAreOn,
    () => true,
  );
