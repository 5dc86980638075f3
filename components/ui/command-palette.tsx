'use client';

import type { ComponentType } from 'react';
import type { Command } from '@/components/ui/hotkeys-store';
import { useEver } from '@/components/ui/on-demand';
import { useHotkeys } from '@/components/ui/use-hotkeys';

export type PaletteProps = {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Further commands than those of `useHotkeys`. */
  commands?: readonly Command[];
};

type CommandPaletteProps = PaletteProps & {
  /** What it shows, fetched when it opens for the first time. */
  sheet: ComponentType<PaletteProps>;
  /** Whether the slash alone opens it, where the page has no other use for that key. */
  opensBySlash: boolean;
};

/**
 * Everything that can be found or done here, by typing. Opens with Ctrl or Command and K. Commands
 * stand first, since they are there at once: what is found later moves nothing away.
 */
export function CommandPalette({ opensBySlash, sheet: Sheet, ...props }: CommandPaletteProps) {
  const { isOpen, onOpenChange } = props;
  useHotkeys([
    {
      id: 'palette',
      label: 'Search, or find a command',
      section: 'General',
      keys: 'Mod+K',
      run: () => onOpenChange(!isOpen),
    },
    ...(opensBySlash
      ? [
          {
            id: 'search',
            label: 'Search',
            section: 'General',
            keys: '/',
            run: () => onOpenChange(true),
          },
        ]
      : []),
  ]);
  return useEver(isOpen) && <Sheet {...props} />;
}
