'use client';

import { useId, useState } from 'react';
import { classNames } from '@/components/ui/class-names';
import { fieldClass, inputClass, labelClass } from '@/components/ui/field-class';
import { Icon } from '@/components/ui/icon';
import { onDemand } from '@/components/ui/on-demand';
import type { SelectProps } from '@/components/ui/select';

const load = () => import('@/components/ui/select');
const Select = onDemand(load, 'Select');

type Props = Pick<
  SelectProps,
  'label' | 'isLabelHidden' | 'options' | 'placeholder' | 'className'
> & {
  value: string | null;
  onChange: (id: string) => void;
};

/**
 * A select outside of a form's own fields: most people never open it, so that what it opens is
 * fetched when somebody does. Until then a button stands there that looks and is called the same.
 */
export function SelectOnDemand(props: Props) {
  const [isPressed, setPressed] = useState(false);
  const closed = <Closed {...props} onPress={() => setPressed(true)} />;
  if (!isPressed) return closed;
  return <Select {...props} opensAtOnce until={closed} />;
}

function Closed({
  label,
  isLabelHidden = false,
  options,
  placeholder = 'Select an item',
  value,
  className,
  onPress,
}: Props & { onPress: () => void }) {
  const id = useId();
  const chosen = options.find((option) => option.id === value);
  return (
    <div className={classNames(fieldClass, className)}>
      {!isLabelHidden && (
        <span id={`${id}-label`} className={labelClass}>
          {label}
        </span>
      )}
      <button
        type="button"
        aria-haspopup="listbox"
        aria-expanded={false}
        {...(isLabelHidden
          ? { 'aria-label': `${chosen?.label ?? placeholder} ${label}` }
          : { 'aria-labelledby': `${id}-value ${id}-label` })}
        onClick={onPress}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          onPress();
        }}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
        className={classNames(
          inputClass,
          'flex items-center justify-between gap-2 text-start focus-visible:outline-2',
        )}
      >
        <span
          id={`${id}-value`}
          className={classNames(
            'flex min-w-0 items-center gap-2',
            chosen === undefined && 'text-muted',
          )}
        >
          {chosen?.mark}
          <span className="flex min-w-0 flex-1 flex-col">
            <span className="truncate">{chosen?.label ?? placeholder}</span>
          </span>
        </span>
        <Icon name="chevron" className="size-4 text-muted" />
      </button>
    </div>
  );
}
