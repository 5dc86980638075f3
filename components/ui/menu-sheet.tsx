'use client';

import type { RefObject } from 'react';
import { Menu as AriaMenu, Header, MenuItem, MenuSection, Text } from 'react-aria-components';
import { classNames } from '@/components/ui/class-names';
import { hintClass, listBoxClass, optionClass } from '@/components/ui/field-class';
import { Icon, type IconName } from '@/components/ui/icon';
import { KeyboardKey } from '@/components/ui/keyboard-key';
import { Popover } from '@/components/ui/popover';

export type MenuEntry = {
  id: string;
  label: string;
  hint?: string;
  icon?: IconName;
  /** Shown as a reminder; the shortcut itself is registered with `useHotkeys`. */
  keys?: string;
  isDanger?: boolean;
  isDisabled?: boolean;
  href?: string;
  onAction?: () => void;
};

export type MenuGroup = { title: string; entries: readonly MenuEntry[] };

export type MenuEntries = {
  label: string;
  entries?: readonly MenuEntry[];
  groups?: readonly MenuGroup[];
};

export type MenuSheetProps = MenuEntries & {
  /** What it opens beside. */
  triggerRef: RefObject<Element | null>;
  isOpen: boolean;
  onClose: () => void;
};

/** A menu beside what opened it. */
export function MenuSheet({
  label,
  entries = [],
  groups = [],
  triggerRef,
  isOpen,
  onClose,
}: MenuSheetProps) {
  return (
    <Popover
      placement="bottom end"
      triggerRef={triggerRef}
      isOpen={isOpen}
      onOpenChange={(open) => open || onClose()}
    >
      <AriaMenu
        aria-label={label}
        autoFocus="first"
        onClose={onClose}
        className={classNames(listBoxClass, 'min-w-48')}
      >
        {entries.map(item)}
        {groups.map((group) => (
          <MenuSection
            key={group.title}
            id={group.title}
            className="not-first:mt-1 not-first:border-line not-first:border-t not-first:pt-1"
          >
            <Header className="px-2.5 py-1 font-semibold text-[0.8125rem] text-muted">
              {group.title}
            </Header>
            {group.entries.map(item)}
          </MenuSection>
        ))}
      </AriaMenu>
    </Popover>
  );
}

function item(entry: MenuEntry) {
  return (
    <MenuItem
      key={entry.id}
      id={entry.id}
      textValue={entry.label}
      href={entry.href}
      isDisabled={entry.isDisabled}
      onAction={entry.onAction}
      className={classNames(
        optionClass,
        entry.isDanger && 'text-danger data-focused:bg-danger-soft',
      )}
    >
      {entry.icon && <Icon name={entry.icon} />}
      <span className="flex min-w-0 flex-1 flex-col">
        {entry.keys ? <span>{entry.label}</span> : <Text slot="label">{entry.label}</Text>}
        {entry.hint && (
          <Text slot="description" className={hintClass}>
            {entry.hint}
          </Text>
        )}
      </span>
      {/* With keys shown, the name is all that is to be seen: label and keys. */}
      {entry.keys && <KeyboardKey keys={entry.keys} />}
    </MenuItem>
  );
}
