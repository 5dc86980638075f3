'use client';

import { type KeyboardEvent, useState } from 'react';
import { Button, Input, Tag, TagGroup, TagList, Text, TextField } from 'react-aria-components';
import { classNames } from '@/components/ui/class-names';
import { fieldClass, hintClass, inputClass } from '@/components/ui/field-class';
import { FieldError } from '@/components/ui/field-error';
import { FieldLabel } from '@/components/ui/field-label';
import { useStartList } from '@/components/ui/form-values';
import { Icon } from '@/components/ui/icon';

export type TagInputProps = {
  label: string;
  /** Each entry is sent under this name, as several fields of one name are. */
  name: string;
  defaultValue?: readonly string[];
  hint?: string;
  optional?: boolean;
  isDisabled?: boolean;
  className?: string;
};

/** Several short entries, such as authors: Enter or leaving the field takes one, Backspace takes back the last. */
export function TagInput({
  label,
  name,
  defaultValue = [],
  hint = 'Press Enter after each.',
  optional,
  isDisabled,
  className,
}: TagInputProps) {
  const start = useStartList(name, defaultValue);
  const [entries, setEntries] = useState(start);
  const [draft, setDraft] = useState('');

  function take() {
    const entry = draft.trim();
    if (entry && !entries.includes(entry)) setEntries([...entries, entry]);
    setDraft('');
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && draft.trim()) {
      event.preventDefault();
      take();
    }
    if (event.key === 'Backspace' && draft === '' && entries.length > 0) {
      setDraft(entries.at(-1) ?? '');
      setEntries(entries.slice(0, -1));
      event.preventDefault();
    }
  }

  return (
    <div data-field={name} className={classNames(fieldClass, className)}>
      <TextField
        name={name}
        value={draft}
        onChange={setDraft}
        isDisabled={isDisabled}
        className="contents"
      >
        <FieldLabel optional={optional}>{label}</FieldLabel>
        {entries.map((entry) => (
          <input key={entry} type="hidden" name={name} value={entry} />
        ))}
        {/* What is taken goes with the hidden fields; an empty field must not send an empty entry. */}
        <Input
          name={draft.trim() ? name : ''}
          className={inputClass}
          dir="auto"
          onKeyDown={onKeyDown}
          onBlur={take}
        />
        <Text slot="description" className={hintClass}>
          {hint}
        </Text>
        <FieldError />
      </TextField>
      {entries.length > 0 && (
        <TagGroup
          aria-label={`${label}, as entered`}
          onRemove={(gone) => setEntries(entries.filter((entry) => !gone.has(entry)))}
        >
          <TagList className="flex flex-wrap gap-1.5">
            {entries.map((entry) => (
              <Tag
                key={entry}
                id={entry}
                textValue={entry}
                className="flex min-h-7 cursor-default items-center gap-1 rounded-md border border-line bg-sunk ps-2.5 pe-0.5"
              >
                <bdi>{entry}</bdi>
                <Button
                  slot="remove"
                  className="grid size-6 place-items-center rounded-sm text-muted hover:text-ink"
                >
                  <Icon name="close" className="size-3" />
                </Button>
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
    </div>
  );
}
