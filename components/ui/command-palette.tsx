'use client';

import { useMemo } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components';
import { inSections } from '@/components/ui/command-sections';
import { optionClass } from '@/components/ui/field-class';
import type { Command } from '@/components/ui/hotkeys-store';
import { Icon } from '@/components/ui/icon';
import { KeyboardKey } from '@/components/ui/keyboard-key';
import { useCommands, useHotkeys, useHotkeysStore } from '@/components/ui/use-hotkeys';

type CommandPaletteProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Further commands than those of `useHotkeys`. */
  commands?: readonly Command[];
};

/** Everything that can be done here, found by typing. Opens with Ctrl or Command and K. */
export function CommandPalette({ isOpen, onOpenChange, commands }: CommandPaletteProps) {
  const registered = useCommands();
  const store = useHotkeysStore();
  const { contains } = useFilter({ sensitivity: 'base' });
  useHotkeys([
    {
      id: 'palette',
      label: 'Search for a command',
      section: 'General',
      keys: 'Mod+K',
      run: () => onOpenChange(!isOpen),
    },
  ]);
  const sections = useMemo(
    () =>
      inSections(
        [...registered, ...(commands ?? [])].filter(
          (command) => command.id !== 'palette' && !command.isDisabled,
        ),
      ),
    [registered, commands],
  );

  function choose(id: string) {
    onOpenChange(false);
    const given = commands?.find((command) => command.id === id);
    // The palette gives the focus back to where it came from first; the command may move it again.
    requestAnimationFrame(() => (given ? given.run() : store.run(id)));
  }

  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      className="fixed inset-0 z-40 flex items-start justify-center bg-scrim p-3 sm:p-6 sm:pt-[12vh]"
    >
      <Modal className="flex max-h-[min(32rem,80dvh)] w-full max-w-xl flex-col overflow-hidden rounded-md border border-line bg-sheet shadow-lifted">
        <Dialog aria-label="Commands" className="flex min-h-0 flex-col outline-none">
          <Autocomplete filter={contains}>
            <SearchField
              aria-label="Search commands"
              autoFocus
              className="flex items-center gap-2 border-line border-b px-4"
            >
              <Icon name="search" className="size-4 text-muted" />
              {/* A box of choices to whoever does not see it: what scrolls is moved through from here. */}
              <Input
                type="text"
                role="combobox"
                aria-expanded
                placeholder="Type what you want to do"
                className="min-h-12 min-w-0 flex-1 bg-transparent text-base outline-none"
              />
              <KeyboardKey keys="Escape" />
            </SearchField>
            <ListBox
              aria-label="Commands"
              onAction={(key) => choose(String(key))}
              shouldFocusOnHover
              className="min-h-0 overflow-auto p-1.5 outline-none"
              renderEmptyState={() => (
                <p className="px-2.5 py-6 text-center text-muted">No command has these words.</p>
              )}
            >
              {sections.map(([section, entries]) => (
                <ListBoxSection key={section} id={section}>
                  <Header className="px-2.5 pt-2 pb-1 font-semibold text-[0.8125rem] text-muted">
                    {section}
                  </Header>
                  {entries.map((command) => (
                    <ListBoxItem
                      key={command.id}
                      id={command.id}
                      textValue={`${command.label} ${section}`}
                      className={optionClass}
                    >
                      <span className="min-w-0 flex-1">{command.label}</span>
                      {command.keys && <KeyboardKey keys={command.keys} />}
                    </ListBoxItem>
                  ))}
                </ListBoxSection>
              ))}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
