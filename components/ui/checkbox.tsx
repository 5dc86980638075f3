'use client';

import { type ReactNode, useContext } from 'react';
import { CheckboxButton, CheckboxField, Text } from 'react-aria-components';
import { classNames } from '@/components/ui/class-names';
import { hintClass } from '@/components/ui/field-class';
import { FieldError } from '@/components/ui/field-error';
import { useSharedFault } from '@/components/ui/field-group';
import { FormValues } from '@/components/ui/form-values';
import { Icon } from '@/components/ui/icon';
import { typedList } from '@/components/ui/typed-values';

export type CheckboxProps = {
  children: ReactNode;
  name?: string;
  /** Sent with the form when ticked; "on" unless given. */
  value?: string;
  defaultSelected?: boolean;
  isSelected?: boolean;
  onChange?: (isSelected: boolean) => void;
  isIndeterminate?: boolean;
  isRequired?: boolean;
  isDisabled?: boolean;
  hint?: ReactNode;
  className?: string;
  'aria-label'?: string;
};

export function Checkbox({
  children,
  value = 'on',
  defaultSelected,
  hint,
  className,
  ...props
}: CheckboxProps) {
  const values = useContext(FormValues);
  const { fault, isOfGroup } = useSharedFault(props.name);
  // A box left empty sends nothing, so once anything came back, silence means "not ticked".
  const wasSent = props.name !== undefined && Object.keys(values).length > 0;
  const wasTicked = wasSent && (typedList(values, props.name ?? '')?.includes(value) ?? false);
  return (
    <CheckboxField
      {...props}
      value={value}
      {...(props.isSelected === undefined
        ? { defaultSelected: wasSent ? wasTicked : defaultSelected }
        : {})}
      isInvalid={fault !== undefined}
      data-field={props.name}
      className={classNames('flex flex-col gap-0.5', className)}
    >
      <CheckboxButton className="group/box flex min-h-6 cursor-pointer items-start gap-2 rounded-sm data-disabled:cursor-not-allowed data-disabled:text-muted">
        {({ isSelected, isIndeterminate }) => (
          <>
            <span
              aria-hidden
              className="mt-0.5 grid size-[1.125rem] shrink-0 place-items-center rounded-sm border border-edge bg-sheet text-on-accent group-hover/box:border-ink group-data-indeterminate/box:border-accent group-data-invalid/box:border-danger group-data-selected/box:border-accent group-data-indeterminate/box:bg-accent group-data-selected/box:bg-accent"
            >
              {isIndeterminate && <Icon name="minus" className="size-3.5" />}
              {isSelected && !isIndeterminate && <Icon name="check" className="size-3.5" />}
            </span>
            <span>{children}</span>
          </>
        )}
      </CheckboxButton>
      {hint && (
        <Text slot="description" className={classNames('ps-[1.625rem]', hintClass)}>
          {hint}
        </Text>
      )}
      {!isOfGroup && <FieldError fault={fault} />}
    </CheckboxField>
  );
}
