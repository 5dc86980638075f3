'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { markRead, markUnread } from '@/app/(desk)/inbox/actions';
import { showToast } from '@/components/ui/toast-queue';
import { toFormData } from '@/components/ui/use-press-action';
import { idle } from '@/lib/domain/form-state';

const Opening = createContext<(id: string) => void>(() => {});

/** Marks an entry of the inbox as read because it is opened. */
export const useOpening = () => useContext(Opening);

/**
 * Stands in every page of the desk: what is opened in the inbox is undone at the page that it led to,
 * and an action can be called only from a page that has it.
 */
export function OpeningProvider({ children }: { children: ReactNode }) {
  return <Opening value={(id) => void readOnOpening(id)}>{children}</Opening>;
}

/**
 * Not in a transition of React's, which would hold the way to the claim until the server has answered;
 * where it does not answer, the entry stays unread and nothing is lost.
 */
async function readOnOpening(id: string): Promise<void> {
  const fields = { ids: [id] };
  const state = await markRead(idle as never, toFormData(fields)).catch(() => idle);
  if (state.status !== 'ok') return;
  const onUndo = () => void markUnread(idle as never, toFormData(fields));
  showToast({ title: 'Marked as read.', tone: 'success', undo: { onUndo } });
}
