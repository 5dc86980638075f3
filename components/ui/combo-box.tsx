'use client';

import type { ReactNode } from 'react';
import {
  ComboBox as AriaComboBox,
  Button,
  Input,
  ListBox,
  ListBoxItem,
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
import type { Option } from '@/components/ui/select';

export type ComboBoxProps = {
  label: string;
  options: readonly Option[];
  name?: string;
  /** Id of the option chosen at first; with `allowsCustomValue`, the text. */
  defaultValue?: string;
  onChange?: (id: string | null) => void;
  /** Told of each keystroke, for options that the server looks up; they are then not filtered here. */
  onSearch?: (text: string) => void;
  /** Any text may be sent, not only an option: the text itself is the form's value. */
  allowsCustomValue?: boolean;
  hint?: ReactNode;
  placeholder?: string;
  isRequired?: boolean;
  isDisabled?: boolean;
  optional?: boolean;
  className?: string;
};

export function ComboBox({
  label,
  options,
  defaultValue,
  onChange,
  onSearch,
  hint,
  placeholder,
  optional,
  className,
  ...props
}: ComboBoxProps) {
  const start = useStartText(props.name, defaultValue);
  const fault = useFault(props.name);
  const chosen = options.find((option) => option.id === start);
  return (
    <AriaComboBox
      {...props}
      {...(chosen ? { defaultSelectedKey: chosen.id } : {})}
      {...(props.allowsCustomValue && !chosen ? { defaultInputValue: start ?? '' } : {})}
      {...(onSearch ? { items: options, defaultFilter: () => true } : { defaultItems: options })}
      {...(onSearch ? { onInputChange: onSearch, allowsEmptyCollection: true } : {})}
      onSelectionChange={(key) => onChange?.(key === null ? null : String(key))}
      menuTrigger="focus"
      isInvalid={fault !== undefined}
      data-field={props.name}
      className={classNames(fieldClass, className)}
    >
      <FieldLabel optional={optional}>{label}</FieldLabel>
      <div className="relative">
        <Input className={classNames(inputClass, 'pe-9')} placeholder={placeholder} dir="auto" />
        <Button className="absolute end-1 top-1 grid size-7 place-items-center rounded-sm text-muted hover:text-ink">
          <Icon name="chevron" />
        </Button>
      </div>
      {hint && (
        <Text slot="description" className={hintClass}>
          {hint}
        </Text>
      )}
      <FieldError fault={fault} />
      <Popover className="min-w-(--trigger-width)">
        <ListBox<Option>
          className={listBoxClass}
          renderEmptyState={() => <p className="px-2.5 py-1.5 text-muted">Nothing fits.</p>}
        >
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={optionClass}>
              {option.mark}
              <span className="flex min-w-0 flex-1 flex-col">
                <Text slot="label">{option.label}</Text>
                {option.hint && (
                  <Text slot="description" className={classNames(hintClass, 'font-normal')}>
                    {option.hint}
                  </Text>
                )}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
