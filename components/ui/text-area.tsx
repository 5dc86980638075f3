'use client';

import type { ClipboardEvent, ReactNode } from 'react';
import { TextArea as AriaTextArea, Text, TextField } from 'react-aria-components';
import { classNames } from '@/components/ui/class-names';
import { fieldClass, hintClass, inputClass } from '@/components/ui/field-class';
import { FieldError } from '@/components/ui/field-error';
import { FieldLabel } from '@/components/ui/field-label';
import { useFault } from '@/components/ui/form-faults';
import { useStartText } from '@/components/ui/form-values';

export type TextAreaProps = {
  label: string;
  name?: string;
  defaultValue?: string;
  value?: string;
  onChange?: (value: string) => void;
  onPaste?: (event: ClipboardEvent) => void;
  hint?: ReactNode;
  placeholder?: string;
  /** Lines shown while it is empty; it grows with what is typed, up to half the window. */
  rows?: number;
  isRequired?: boolean;
  isDisabled?: boolean;
  isReadOnly?: boolean;
  optional?: boolean;
  autoFocus?: boolean;
  /** Set in the article's face: for rationales, reasons and quoted words. */
  isProse?: boolean;
  className?: string;
};

export function TextArea({
  label,
  defaultValue,
  hint,
  placeholder,
  rows = 3,
  optional,
  isProse = false,
  className,
  ...props
}: TextAreaProps) {
  const start = useStartText(props.name, defaultValue);
  const fault = useFault(props.name);
  return (
    <TextField
      {...props}
      {...(props.value === undefined ? { defaultValue: start ?? '' } : {})}
      isInvalid={fault !== undefined}
      data-field={props.name}
      className={classNames(fieldClass, className)}
    >
      <FieldLabel optional={optional}>{label}</FieldLabel>
      <AriaTextArea
        rows={rows}
        dir="auto"
        placeholder={placeholder}
        className={classNames(
          inputClass,
          'field-sizing-content max-h-[50vh] resize-y',
          isProse && 'font-serif text-[1.0625rem]',
        )}
        style={{ minBlockSize: `calc(${rows * 1.5}rem + 0.875rem)` }}
      />
      {hint && (
        <Text slot="description" className={hintClass}>
          {hint}
        </Text>
      )}
      <FieldError fault={fault} />
    </TextField>
  );
}
