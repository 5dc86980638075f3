'use client';

import { type ReactNode, useEffect, useState } from 'react';
import {
  Select as AriaSelect,
  Button,
  ListBox,
  ListBoxItem,
  SelectValue,
  Text,
} from 'react-aria-components';
import { classNames } from '@/components/ui/class-names';
import {
  fieldClass,
  hintClass,
  inputClass,
  listBoxClass,
  optionClass,
} from '@/components/ui/field-class';
import { FieldError } from '@/components/ui/field-error';
import { FieldLabel } from '@/components/ui/field-label';
import { useFault } from '@/components/ui/form-faults';
import { useStartText } from '@/components/ui/form-values';
import { Icon } from '@/components/ui/icon';
import { Popover } from '@/components/ui/popover';

export type Option = { id: string; label: string; hint?: string; mark?: ReactNode };

export type SelectProps = {
  label: string;
  /** For a select whose place says what it is, as in a row of filters. */
  isLabelHidden?: boolean;
  options: readonly Option[];
  name?: string;
  defaultValue?: string;
  value?: string | null;
  onChange?: (id: string) => void;
  placeholder?: string;
  hint?: ReactNode;
  isRequired?: boolean;
  isDisabled?: boolean;
  optional?: boolean;
  className?: string;
};

type Props = SelectProps & {
  /** For one that takes the place of what was pressed: it has the focus and opens at once. */
  opensAtOnce?: boolean;
};

export function Select({
  label,
  isLabelHidden = false,
  options,
  defaultValue,
  value,
  onChange,
  hint,
  optional,
  className,
  opensAtOnce = false,
  ...props
}: Props) {
  const [isOpen, setOpen] = useState(false);
  // Once it has the focus, which it gives back when it closes.
  useEffect(() => setOpen(opensAtOnce), [opensAtOnce]);
  const start = useStartText(props.name, defaultValue);
  const fault = useFault(props.name);
  return (
    <AriaSelect
      {...props}
      autoFocus={opensAtOnce}
      isOpen={isOpen}
      onOpenChange={setOpen}
      {...(value === undefined ? { defaultValue: start ?? null } : { value })}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      onChange={(key) => key !== null && onChange?.(String(key))}
      isInvalid={fault !== undefined}
      data-field={props.name}
      className={classNames(fieldClass, className)}
    >
      {!isLabelHidden && <FieldLabel optional={optional}>{label}</FieldLabel>}
      <Button
        className={classNames(
          inputClass,
          'flex items-center justify-between gap-2 text-start data-focus-visible:outline-2',
        )}
      >
        <SelectValue className="flex min-w-0 items-center gap-2 data-placeholder:text-muted [&_[slot=label]]:truncate [&_[slot=description]]:hidden" />
        <Icon name="chevron" className="size-4 text-muted" />
      </Button>
      {hint && (
        <Text slot="description" className={hintClass}>
          {hint}
        </Text>
      )}
      <FieldError fault={fault} />
      <Popover className="min-w-(--trigger-width)">
        <ListBox items={options} className={listBoxClass}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={optionClass}>
              {({ isSelected }) => (
                <>
                  {option.mark}
                  <span className="flex min-w-0 flex-1 flex-col">
                    <Text slot="label">{option.label}</Text>
                    {option.hint && (
                      <Text slot="description" className={classNames(hintClass, 'font-normal')}>
                        {option.hint}
                      </Text>
                    )}
                  </span>
                  {isSelected && <Icon name="check" className="size-4 text-accent" />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
