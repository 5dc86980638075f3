'use client';

import { useActionState, useEffect, useRef } from 'react';
import { showToast } from '@/components/ui/toast-queue';
import { type FormState, idle } from '@/lib/domain/form-state';

/**
 * A server action for a form, as `useActionState` gives it, that says so when it is done.
 * @returns state and action for `Form`, and whether an answer is awaited.
 */
export function useFormAction<State extends FormState>(
  action: (state: Awaited<State>, form: FormData) => Promise<State>,
) {
  const [state, submit, isPending] = useActionState(action, idle as Awaited<State>);
  const told = useRef<unknown>(null);
  useEffect(() => {
    if (told.current === state || state.status !== 'ok' || !state.message) return;
    told.current = state;
    showToast({ title: state.message, tone: 'success' });
  }, [state]);
  return { state, submit, isPending };
}
