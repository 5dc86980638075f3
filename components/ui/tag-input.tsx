'use client';

import { type KeyboardEvent, useState } from 'react';
import { Button, Input, Tag, TagGroup, TagList, Text, TextField } from 'react-aria-components';
import { classNames } from '@/components/ui/class-names';
import { fieldClass, hintClass, inputClass } from '@/components/ui/field-class';
import { FieldError } from '@/components/ui/field-error';
import { FieldLabel } from '@/components/ui/field-label';
import { useFault } from '@/components/ui/form-faults';
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

/**
 * Several short entries, such as authors: Enter takes one, Backspace takes back the last. What is still
 * being typed is sent too; it is not taken on leaving the field, which would move what is pressed next.
 */
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
  const fault = useFault(name);
  const [entries, setEntries] = useState(start);
  const [draft, setDraft] = useState('');

  const entry = draft.trim();
  const isNew = entry !== '' && !entries.includes(entry);

  function take() {
    if (isNew) setEntries([...entries, entry]);
    setDraft('');
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && entry) {
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
        isInvalid={fault !== undefined}
        className="contents"
      >
        <FieldLabel optional={optional}>{label}</FieldLabel>
        {entries.map((taken) => (
          <input key={taken} type="hidden" name={name} value={taken} />
        ))}
        {/* What is taken goes with the hidden fields; an empty field must not send an empty entry. */}
        <Input name={isNew ? name : ''} className={inputClass} dir="auto" onKeyDown={onKeyDown} />
        <Text slot="description" className={hintClass}>
          {hint}
        </Text>
        <FieldError fault={fault} />
      </TextField>
      {entries.length > 0 && (
        <TagGroup
          aria-label={`${label}, as entered`}
          onRemove={(gone) => setEntries(entries.filter((taken) => !gone.has(taken)))}
        >
          <TagList className="flex flex-wrap gap-1.5">
            {entries.map((taken) => (
              <Tag
                key={taken}
                id={taken}
                textValue={taken}
                className="flex min-h-7 cursor-default items-center gap-1 rounded-md border border-line bg-sunk ps-2.5 pe-0.5"
              >
                <bdi>{taken}</bdi>
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
