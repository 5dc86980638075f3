'use client';

import {
  type FormEvent,
  type ReactNode,
  startTransition,
  useEffect,
  useRef,
  useState,
} from 'react';
import { Form as AriaForm } from 'react-aria-components';
import { FormErrors } from '@/components/ui/form-errors';
import { FormFaults } from '@/components/ui/form-faults';
import { focusFirstFault } from '@/components/ui/form-field';
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

const nothing = { issues: [], values: {} };

/**
 * A form over a server action. Fields find their fault by name and keep it until the next answer,
 * the first faulty one gets the focus, and what was typed stays: with script nothing is reset, without it the action's answer
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
  const { issues, values } = state.status === 'error' ? state : nothing;

  useEffect(() => {
    if (answered.current === state) return;
    answered.current = state;
    if (state.status === 'ok') {
      if (clearOnSuccess) setRound((before) => before + 1);
      onSuccess?.();
    }
    if (state.status === 'error' && form.current && !focusFirstFault(form.current, state.issues)) {
      form.current.querySelector<HTMLElement>('[data-form-errors]')?.focus();
    }
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
    >
      {state.status === 'error' && <FormErrors message={state.message} issues={issues} />}
      <FormFaults value={issues}>
        <FormValues key={round} value={values}>
          {children}
        </FormValues>
      </FormFaults>
    </AriaForm>
  );
}
