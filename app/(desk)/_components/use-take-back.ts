'use client';

import { useTransition } from 'react';
import { undoCommand, undoLast } from '@/app/(desk)/actions';
import { showToast } from '@/components/ui/toast-queue';
import { type Fields, toFormData } from '@/components/ui/use-press-action';
import { type FormState, idle } from '@/lib/domain/form-state';

type Take = (
  state: FormState<{ sequence: number }>,
  form: FormData,
) => Promise<FormState<{ sequence: number }>>;

/** Takes back what one did, and offers to do it again beside the message. */
export function useTakeBack() {
  const [isPending, start] = useTransition();
  const take = (action: Take, fields: Fields, label: 'Redo' | 'Undo') =>
    start(async () => {
      const state = await action(idle, toFormData(fields));
      if (state.status === 'error') showToast({ title: state.message, tone: 'danger' });
      if (state.status !== 'ok' || !state.message) return;
      const sequence = state.data?.sequence;
      const onUndo = () => {
        if (sequence !== undefined) {
          take(undoCommand, { sequence }, label === 'Redo' ? 'Undo' : 'Redo');
        }
      };
      const offered = state.undoable === undefined ? {} : { undo: { label, onUndo } };
      showToast({ title: state.message, tone: 'success', ...offered });
    });
  return {
    isPending,
    takeBack: (sequence: number) => take(undoCommand, { sequence }, 'Redo'),
    takeBackLast: (articleId: string) => take(undoLast, { articleId }, 'Redo'),
  };
}
