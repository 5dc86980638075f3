'use client';

import { Dialog } from '@/components/ui/dialog';
import { onDemand } from '@/components/ui/on-demand';
import { useHotkeys } from '@/components/ui/use-hotkeys';

const KeyList = onDemand(() => import('@/components/ui/key-list'), 'KeyList');

type KeyHelpProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void };

/** All keys of the page as it stands. Opens with a question mark. */
export function KeyHelp({ isOpen, onOpenChange }: KeyHelpProps) {
  useHotkeys([
    {
      id: 'key-help',
      label: 'Show all keys',
      section: 'General',
      keys: '?',
      run: () => onOpenChange(true),
    },
  ]);
  return (
    <Dialog title="Keys" size="wide" isDismissable isOpen={isOpen} onOpenChange={onOpenChange}>
      <KeyList />
    </Dialog>
  );
}
