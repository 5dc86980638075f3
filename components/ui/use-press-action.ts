'use client';

import { useTransition } from 'react';
import { showToast } from '@/components/ui/toast-queue';
import { useUndoCommand } from '@/components/ui/undo-command';
import { type FormState, idle } from '@/lib/domain/form-state';

export type Fields = Record<string, string | number | readonly string[]>;

/**
 * A server action for a button or a key: no form, only the fields it needs. A refusal is shown as
 * a message; success too, with a way back: `onUndo`, or that of what it wrote to the log.
 */
export function usePressAction<Data>(
  action: (state: never, form: FormData) => Promise<FormState<Data>>,
) {
  const [isPending, start] = useTransition();
  const undoCommand = useUndoCommand();
  const press = (
    fields: Fields,
    options: { onUndo?: () => void; onDone?: (data: Data | undefined) => void } = {},
  ) =>
    start(async () => {
      const state = await action(idle as never, toFormData(fields));
      if (state.status === 'error') showToast({ title: state.message, tone: 'danger' });
      if (state.status !== 'ok') return;
      if (state.message) {
        const onUndo = options.onUndo ?? undoCommand(state.undoable);
        const undo = onUndo && { onUndo };
        showToast({ title: state.message, tone: 'success', ...(undo ? { undo } : {}) });
      }
      options.onDone?.(state.data);
    });
  return { press, isPending };
}

export function toFormData(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const item of Array.isArray(value) ? value : [value]) form.append(name, String(item));
  }
  return form;
}
