'use client';

import { useActionState } from 'react';
import { showToast } from '@/components/ui/toast-queue';
import { type FormState, idle } from '@/lib/domain/form-state';

/**
 * A server action for a form, as `useActionState` gives it, that says so when it is done. It says so
 * as soon as the answer is there: by the next rendering the form may be gone.
 * @param onUndo offered beside the message, where there is a way back; given what the action answered
 * @returns state and action for `Form`, and whether an answer is awaited.
 */
export function useFormAction<Data>(
  action: (state: FormState<Data>, form: FormData) => Promise<FormState<Data>>,
  { onUndo }: { onUndo?: (data: Data | undefined) => void } = {},
) {
  const [state, submit, isPending] = useActionState<FormState<Data>, FormData>(
    async (before, form) => {
      const answer = await action(before, form);
      if (answer.status === 'ok' && answer.message) {
        const undo = onUndo ? { undo: { onUndo: () => onUndo(answer.data) } } : {};
        showToast({ title: answer.message, tone: 'success', ...undo });
      }
      return answer;
    },
    idle,
  );
  return { state, submit, isPending };
}
