'use client';

import { showToast } from '@/components/ui/toast-queue';
import { useFormAction } from '@/components/ui/use-form-action';
import { usePressAction } from '@/components/ui/use-press-action';
import type { FormState } from '@/lib/domain/form-state';

type Versioned = FormState<{ version: number }>;

type Options = {
  /** Answers with the version that it made. */
  action: (before: Versioned, form: FormData) => Promise<Versioned>;
  /** Takes `id`, `expectedVersion` and the `undoFields`. */
  undo: (before: FormState<never>, form: FormData) => Promise<FormState<never>>;
  undoFields?: Record<string, string>;
  id: string;
  /** Said beside the way back. */
  title: string;
};

/**
 * An action for a form that takes something away: when it is done, a message offers the way back.
 * It does so from the answer itself, since the form goes with what was taken away.
 */
export function useUndoableAction({ action, undo, undoFields, id, title }: Options) {
  const { press } = usePressAction(undo);
  return useFormAction<{ version: number }>(async (before, form) => {
    const answer = await action(before, form);
    if (answer.status === 'ok' && answer.data) {
      const expectedVersion = answer.data.version;
      showToast({ title, undo: { onUndo: () => press({ ...undoFields, id, expectedVersion }) } });
    }
    return answer;
  });
}
