'use client';

import { type ReactNode, useMemo, useRef } from 'react';
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
import type { PaletteProps } from '@/components/ui/command-palette';
import { inSections } from '@/components/ui/command-sections';
import { optionClass } from '@/components/ui/field-class';
import { Icon } from '@/components/ui/icon';
import { KeyboardKey } from '@/components/ui/keyboard-key';
import { useCommands, useHotkeysStore } from '@/components/ui/use-hotkeys';

/** What was found by what is typed, beside commands. */
export type Finder = {
  typed: string;
  onType: (typed: string) => void;
  sections: readonly {
    heading: string;
    items: readonly { id: string; label: string; href: string; content: ReactNode }[];
  }[];
  /** What came of it, in a sentence; empty while there is nothing to say. */
  status: string;
  /** The page that has all of it. */
  all: string;
  onSubmit: (all: string) => void;
};

const heading = 'px-2.5 pt-2 pb-1 font-semibold text-[0.8125rem] text-muted';

const elsewhere = { target: '_blank', rel: 'noopener noreferrer' };

/** No command's id begins so. */
const FOUND = 'found ';

/** The box of the palette, with what it offers. */
export function PaletteSheet({
  isOpen,
  onOpenChange,
  commands,
  finder,
}: PaletteProps & { finder: Finder }) {
  const registered = useCommands();
  const store = useHotkeysStore();
  const list = useRef<HTMLDivElement>(null);
  const { contains } = useFilter({ sensitivity: 'base' });
  const sections = useMemo(
    () =>
      inSections(
        [...registered, ...(commands ?? [])].filter(
          (command) => !['palette', 'search'].includes(command.id) && !command.isDisabled,
        ),
      ),
    [registered, commands],
  );

  function choose(id: string) {
    onOpenChange(false);
    if (id.startsWith(FOUND)) return;
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
        <Dialog aria-label="Search" className="flex min-h-0 flex-col outline-none">
          <Autocomplete
            filter={(text, typed, node) =>
              String(node.key).startsWith(FOUND) || contains(text, typed)
            }
            inputValue={finder.typed}
            onInputChange={finder.onType}
          >
            <SearchField
              aria-label="Search the desk"
              autoFocus
              className="flex items-center gap-2 border-line border-b px-4"
            >
              <Icon name="search" className="size-4 text-muted" />
              {/* A box of choices to whoever does not see it: what scrolls is moved through from here. */}
              <Input
                type="text"
                role="combobox"
                aria-expanded
                onKeyDown={(event) => {
                  // Enter is for the choice that is the current one, where there is one.
                  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                  // By what is drawn: to those who listen the box tells of it only half a second later.
                  if (list.current?.querySelector('[role=option][data-focused]')) return;
                  if (finder.typed.trim() === '') return;
                  onOpenChange(false);
                  finder.onSubmit(finder.all);
                }}
                dir="auto"
                maxLength={300}
                placeholder="Find anything, or what to do"
                className="min-h-12 min-w-0 flex-1 bg-transparent text-base outline-none"
              />
              <KeyboardKey keys="Escape" />
            </SearchField>
            <ListBox
              ref={list}
              aria-label="Results and commands"
              onAction={(key) => choose(String(key))}
              shouldFocusOnHover
              className="min-h-0 overflow-auto p-1.5 outline-none"
              renderEmptyState={() => (
                <p className="px-2.5 py-6 text-center text-muted">{finder.status}</p>
              )}
            >
              {sections.map(([section, entries]) => (
                <ListBoxSection key={section} id={section}>
                  <Header className={heading}>{section}</Header>
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
              {finder.sections.map((section) => (
                <ListBoxSection key={section.heading} id={`${FOUND}${section.heading}`}>
                  <Header className={heading}>{section.heading}</Header>
                  {section.items.map(({ id, label, href, content }) => (
                    <ListBoxItem
                      key={id}
                      id={`${FOUND}${id}`}
                      textValue={label}
                      href={href}
                      {...(/^https?:/.test(href) ? elsewhere : {})}
                      className={`${optionClass} cursor-pointer`}
                    >
                      {content}
                    </ListBoxItem>
                  ))}
                </ListBoxSection>
              ))}
              {finder.sections.length > 0 && (
                <ListBoxItem
                  id={`${FOUND}all`}
                  textValue="All results"
                  href={finder.all}
                  className={`${optionClass} mt-1 cursor-pointer border-line border-t font-medium text-accent`}
                >
                  All results, with filters
                </ListBoxItem>
              )}
            </ListBox>
            <p role="status" className="sr-only">
              {finder.status}
            </p>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
