'use client';

import type { Ref } from 'react';
import { SearchField as AriaSearchField, Button, Input } from 'react-aria-components';
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

export function SearchField({ label, className, inputRef, ...props }: SearchFieldProps) {
  return (
    <AriaSearchField
      {...props}
      aria-label={label}
      data-field={props.name}
      className={classNames('group relative flex min-w-0 items-center', className)}
    >
      <Icon name="search" className="pointer-events-none absolute start-2.5 size-4 text-muted" />
      <Input
        ref={inputRef}
        dir="auto"
        placeholder={label}
        className={classNames(inputClass, 'px-8 [&::-webkit-search-cancel-button]:hidden')}
      />
      <Button className="absolute end-1 grid size-7 place-items-center rounded-sm text-muted hover:text-ink group-data-empty:hidden">
        <Icon name="close" className="size-3.5" />
      </Button>
    </AriaSearchField>
  );
}
