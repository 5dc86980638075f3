'use client';

import { Checkbox } from '@/components/ui/checkbox';
import { inSections } from '@/components/ui/command-sections';
import { KeyboardKey } from '@/components/ui/keyboard-key';
import { setPlainKeys, usePlainKeys } from '@/components/ui/plain-keys';
import { useCommands } from '@/components/ui/use-hotkeys';

/** All keys of the page as it stands, and whether single ones do anything. */
export function KeyList() {
  const commands = useCommands();
  const plainKeys = usePlainKeys();
  const sections = inSections(commands.filter((command) => command.keys));
  return (
    <>
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2">
        {sections.map(([section, entries]) => (
          <section key={section} aria-label={section}>
            <h3 className="mb-1 font-semibold">{section}</h3>
            <dl>
              {entries.map((command) => (
                <div
                  key={command.id}
                  className="flex min-h-8 items-center justify-between gap-4 border-line border-t"
                >
                  <dt>{command.label}</dt>
                  <dd>
                    <KeyboardKey keys={command.keys ?? ''} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Checkbox
        isSelected={plainKeys}
        onChange={setPlainKeys}
        hint="Turn this off if you dictate, or use keys of your own. Keys with Ctrl or ⌘ stay."
        className="mt-6 border-line border-t pt-4"
      >
        Single keys do things
      </Checkbox>
    </>
  );
}
