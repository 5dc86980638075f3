'use client';

import type { ReactNode } from 'react';
import { RadioButton, RadioField, RadioGroup, Text } from 'react-aria-components';
import { classNames } from '@/components/ui/class-names';
import { fieldClass, hintClass } from '@/components/ui/field-class';
import { FieldError } from '@/components/ui/field-error';
import { FieldLabel } from '@/components/ui/field-label';
import { useFault } from '@/components/ui/form-faults';
import { useStartText } from '@/components/ui/form-values';

export type RadioCard = {
  value: string;
  label: string;
  hint?: ReactNode;
  /** Drawn before the label: a shape, an icon. */
  mark?: ReactNode;
  isDisabled?: boolean;
};

export type RadioCardsProps = {
  label: string;
  cards: readonly RadioCard[];
  name?: string;
  defaultValue?: string;
  value?: string | null;
  onChange?: (value: string) => void;
  hint?: ReactNode;
  isRequired?: boolean;
  isDisabled?: boolean;
  /** Cards in a row where there is room; `list` keeps one to a line. */
  layout?: 'grid' | 'list';
  className?: string;
};

/** One choice of a few, each with room to say what it means. */
export function RadioCards({
  label,
  cards,
  defaultValue,
  value,
  hint,
  layout = 'grid',
  className,
  ...props
}: RadioCardsProps) {
  const start = useStartText(props.name, defaultValue);
  const fault = useFault(props.name);
  return (
    <RadioGroup
      {...props}
      {...(value === undefined ? { defaultValue: start ?? null } : { value })}
      isInvalid={fault !== undefined}
      data-field={props.name}
      className={classNames(fieldClass, className)}
    >
      <FieldLabel>{label}</FieldLabel>
      {hint && (
        <Text slot="description" className={hintClass}>
          {hint}
        </Text>
      )}
      <div
        className={
          layout === 'grid'
            ? 'grid grid-cols-[repeat(auto-fill,minmax(min(100%,13rem),1fr))] gap-2'
            : 'flex flex-col gap-2'
        }
      >
        {cards.map((card) => (
          <RadioField key={card.value} value={card.value} isDisabled={card.isDisabled}>
            <RadioButton className="group/card flex h-full min-h-11 cursor-pointer items-start gap-2.5 rounded-md border border-edge bg-sheet px-3 py-2 hover:border-ink data-disabled:cursor-not-allowed data-disabled:border-line data-disabled:text-muted data-invalid:border-danger data-selected:border-accent data-selected:bg-accent-soft data-selected:shadow-[inset_0_0_0_1px_var(--color-accent)]">
              <span
                aria-hidden
                className="mt-1 grid size-4 shrink-0 place-items-center rounded-full border border-edge bg-sheet group-data-selected/card:border-accent"
              >
                <span className="size-2 rounded-full bg-accent opacity-0 group-data-selected/card:opacity-100" />
              </span>
              <span className="min-w-0">
                <span className="flex items-center gap-1.5 font-semibold">
                  {card.mark}
                  {card.label}
                </span>
                {card.hint && <span className={classNames('block', hintClass)}>{card.hint}</span>}
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
      <FieldError fault={fault} />
    </RadioGroup>
  );
}
