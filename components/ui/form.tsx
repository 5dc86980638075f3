'use client';

import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Form as AriaForm } from 'react-aria-components';
import { focusInside } from '@/components/ui/focus-inside';
import { FormErrors } from '@/components/ui/form-errors';
import { messagesByField } from '@/components/ui/form-state';
import { FormValues } from '@/components/ui/form-values';
import type { FormState } from '@/lib/domain/form-state';

type FormProps = {
  /** The second value of `useActionState`. */
  action: (data: FormData) => void;
  /** The first value of `useActionState`. */
  state: FormState;
  children: ReactNode;
  className?: string;
  /** Start anew after success, as a form that adds one thing after another does. */
  clearOnSuccess?: boolean;
  onSuccess?: () => void;
  id?: string;
  'aria-label'?: string;
  'aria-labelledby'?: string;
};

const nothing: Record<string, unknown> = {};

/**
 * A form over a server action. Fields find their fault by name, the first faulty one gets the
 * focus, and what was typed stays: with script nothing is reset, without it the action's answer
 * puts `state.values` back into the fields.
 */
export function Form({
  action,
  state,
  children,
  className = 'flex flex-col gap-5 [&>button]:self-start',
  clearOnSuccess = false,
  onSuccess,
  ...props
}: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [round, setRound] = useState(0);
  const answered = useRef(state);
  const validationErrors = useMemo(
    () => (state.status === 'error' ? messagesByField(state.issues) : {}),
    [state],
  );

  useEffect(() => {
    if (answered.current === state) return;
    answered.current = state;
    if (state.status === 'ok') {
      if (clearOnSuccess) setRound((before) => before + 1);
      onSuccess?.();
    }
    if (state.status === 'error') focusFirstFault(form.current, state.issues);
  }, [state, clearOnSuccess, onSuccess]);

  // The action is called here and not by React, which would empty the fields when it is done.
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    startTransition(() => action(data));
  }

  return (
    <AriaForm
      {...props}
      ref={form}
      className={className}
      action={action}
      onSubmit={submit}
      validationBehavior="aria"
      validationErrors={validationErrors}
    >
      {state.status === 'error' && <FormErrors message={state.message} issues={state.issues} />}
      <FormValues.Provider key={round} value={state.status === 'error' ? state.values : nothing}>
        {children}
      </FormValues.Provider>
    </AriaForm>
  );
}

function focusFirstFault(form: HTMLFormElement | null, issues: readonly { path: string }[]) {
  if (!form) return;
  const faulty = new Set(issues.map(({ path }) => path));
  const field = [...form.querySelectorAll<HTMLElement>('[data-field]')].find((element) =>
    faulty.has(element.dataset.field ?? ''),
  );
  if (field) focusInside(field);
  else form.querySelector<HTMLElement>('[data-form-errors]')?.focus();
}
