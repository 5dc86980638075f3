'use client';

import type { KeyboardEvent, MouseEvent, Ref } from 'react';
import { classNames } from '@/components/ui/class-names';
import { inputClass } from '@/components/ui/field-class';
import { Icon } from '@/components/ui/icon';

export type SearchFieldProps = {
  /** Spoken, and shown while the field is empty. */
  label: string;
  name?: string;
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  onSubmit?: (value: string) => void;
  autoFocus?: boolean;
  className?: string;
  inputRef?: Ref<HTMLInputElement>;
};

/** A field that Escape and a button empty. */
export function SearchField({
  label,
  className,
  inputRef,
  onChange,
  onSubmit,
  ...props
}: SearchFieldProps) {
  function empty(input: HTMLInputElement) {
    if (props.value === undefined) input.value = '';
    onChange?.('');
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const input = event.currentTarget;
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && onSubmit) {
      event.preventDefault();
      onSubmit(input.value);
    }
    // Of an empty field Escape is for whatever stands around it.
    if (event.key !== 'Escape' || input.value === '') return;
    event.preventDefault();
    event.stopPropagation();
    empty(input);
  }
  function onClear(event: MouseEvent<HTMLButtonElement>) {
    const input = event.currentTarget.parentElement?.querySelector('input');
    if (!input) return;
    empty(input);
    input.focus();
  }
  return (
    <div
      data-field={props.name}
      className={classNames('relative flex min-w-0 items-center', className)}
    >
      <Icon name="search" className="pointer-events-none absolute start-2.5 size-4 text-muted" />
      <input
        {...props}
        ref={inputRef}
        type="search"
        aria-label={label}
        dir="auto"
        placeholder={label}
        onChange={(event) => onChange?.(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        className={classNames(
          inputClass,
          'peer px-8 focus:border-accent focus:outline-2 focus:outline-accent focus:-outline-offset-1 [&::-webkit-search-cancel-button]:hidden',
        )}
      />
      <button
        type="button"
        tabIndex={-1}
        aria-label="Clear search"
        onClick={onClear}
        className="absolute end-1 grid size-7 place-items-center rounded-sm text-muted hover:text-ink peer-placeholder-shown:hidden"
      >
        <Icon name="close" className="size-3.5" />
      </button>
    </div>
  );
}
