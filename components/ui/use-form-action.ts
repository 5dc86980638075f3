'use client';

import { useActionState, useEffect, useRef } from 'react';
import type { FormState } from '@/components/ui/form-state';
import { showToast } from '@/components/ui/toast-queue';

type Answer = FormState & { data?: unknown };

/**
 * A server action for a form, as `useActionState` gives it, that says so when it is done.
 * @returns state and action for `Form`, and whether an answer is awaited.
 */
export function useFormAction<State extends Answer>(
  action: (state: Awaited<State>, form: FormData) => Promise<State>,
) {
  const [state, submit, isPending] = useActionState(action, {
    status: 'idle',
  } as unknown as Awaited<State>);
  const told = useRef<unknown>(null);
  useEffect(() => {
    if (told.current === state || state.status !== 'ok' || !state.message) return;
    told.current = state;
    showToast({ title: state.message, tone: 'success' });
  }, [state]);
  return { state, submit, isPending };
}
