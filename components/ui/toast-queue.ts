export type Toast = {
  title: string;
  detail?: string;
  tone?: 'neutral' | 'success' | 'danger';
  /** A second button beside the message, such as "Undo". */
  undo?: { label?: string; onUndo: () => void };
};

let isAsked = false;
const listeners = new Set<() => void>();

/** Whether anything was ever to be shown, for `useSyncExternalStore`. */
export const toastsAsked = {
  get: () => isAsked,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/**
 * Shows a message at the edge of the window and announces it. One that reports a failure or can be
 * undone stays until it is closed or its time is up while nobody points at it (20 seconds);
 * a plain one goes after eight. What draws them is fetched for the first.
 * @returns a function that closes it before its time.
 */
export function showToast(toast: Toast): () => void {
  let isClosed = false;
  let close = () => {
    isClosed = true;
  };
  void import('@/components/ui/toasts').then(({ addToast }) => {
    if (!isClosed) close = addToast(toast);
  });
  isAsked = true;
  for (const listener of listeners) listener();
  return () => close();
}
