'use client';

import { useActionState } from 'react';
import { showToast } from '@/components/ui/toast-queue';
import { useUndoCommand } from '@/components/ui/undo-command';
import { type FormState, idle } from '@/lib/domain/form-state';

/**
 * A server action for a form, as `useActionState` gives it, that says so when it is done. It says so
 * as soon as the answer is there: by the next rendering the form may be gone.
 * @param onUndo offered beside the message in place of taking back what it wrote to the log; given what the action answered
 * @returns state and action for `Form`, and whether an answer is awaited.
 */
export function useFormAction<Data>(
  action: (state: FormState<Data>, form: FormData) => Promise<FormState<Data>>,
  { onUndo }: { onUndo?: (data: Data | undefined) => void } = {},
) {
  const undoCommand = useUndoCommand();
  const [state, submit, isPending] = useActionState<FormState<Data>, FormData>(
    async (before, form) => {
      const answer = await action(before, form);
      if (answer.status === 'ok' && answer.message) {
        const back = onUndo ? () => onUndo(answer.data) : undoCommand(answer.undoable);
        const undo = back ? { undo: { onUndo: back } } : {};
        showToast({ title: answer.message, tone: 'success', ...undo });
      }
      return answer;
    },
    idle,
  );
  return { state, submit, isPending };
}
