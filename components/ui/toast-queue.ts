import { UNSTABLE_ToastQueue as ToastQueue } from 'react-aria-components';

export type Toast = {
  title: string;
  detail?: string;
  tone?: 'neutral' | 'success' | 'danger';
  /** A second button beside the message, such as "Undo". */
  undo?: { label?: string; onUndo: () => void };
};

export const toastQueue = new ToastQueue<Toast>({ maxVisibleToasts: 3 });

/**
 * Shows a message at the edge of the window and announces it. One that reports a failure or can be
 * undone stays until it is closed or its time is up while nobody points at it (20 seconds);
 * a plain one goes after eight.
 * @returns a function that closes it before its time.
 */
export function showToast(toast: Toast): () => void {
  const isFailure = toast.tone === 'danger';
  const key = toastQueue.add(toast, isFailure ? {} : { timeout: toast.undo ? 20_000 : 8_000 });
  return () => toastQueue.close(key);
}
