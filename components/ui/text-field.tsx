'use client';

import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute, ReactNode } from 'react';
import { TextField as AriaTextField, Input, Text } from 'react-aria-components';
import { classNames } from '@/components/ui/class-names';
import { fieldClass, hintClass, inputClass } from '@/components/ui/field-class';
import { FieldError } from '@/components/ui/field-error';
import { FieldLabel } from '@/components/ui/field-label';
import { useFault } from '@/components/ui/form-faults';
import { useStartText } from '@/components/ui/form-values';

export type TextFieldProps = {
  label: string;
  name?: string;
  defaultValue?: string;
  /** With `onChange`, the page holds the value. */
  value?: string;
  onChange?: (value: string) => void;
  type?: HTMLInputTypeAttribute & ('text' | 'email' | 'password' | 'url' | 'tel' | 'date');
  hint?: ReactNode;
  placeholder?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  /** Says "(optional)" beside the label. */
  optional?: boolean;
  autoComplete?: HTMLInputAutoCompleteAttribute;
  autoFocus?: boolean;
  inputMode?: 'text' | 'numeric' | 'email' | 'url' | 'search';
  spellCheck?: 'true' | 'false';
  dir?: 'ltr' | 'rtl' | 'auto';
  className?: string;
};

export function TextField({
  label,
  defaultValue,
  hint,
  placeholder,
  optional,
  dir = 'auto',
  className,
  ...props
}: TextFieldProps) {
  const start = useStartText(props.name, defaultValue);
  const fault = useFault(props.name);
  return (
    <AriaTextField
      {...props}
      {...(props.value === undefined ? { defaultValue: start ?? '' } : {})}
      isInvalid={fault !== undefined}
      data-field={props.name}
      className={classNames(fieldClass, className)}
    >
      <FieldLabel optional={optional}>{label}</FieldLabel>
      <Input className={inputClass} placeholder={placeholder} dir={dir} />
      {hint && (
        <Text slot="description" className={hintClass}>
          {hint}
        </Text>
      )}
      <FieldError fault={fault} />
    </AriaTextField>
  );
}
