'use client';

import { useSyncExternalStore } from 'react';
import { classNames } from '@/components/ui/class-names';
import { keyWords } from '@/components/ui/hotkey-strokes';

const never = () => () => {};
const isMac = () => /Mac|iPhone|iPad/.test(navigator.platform);

/** A shortcut as caps: "Mod+K", "g a". */
export function KeyboardKey({ keys, isInverse = false }: { keys: string; isInverse?: boolean }) {
  const onMac = useSyncExternalStore(never, isMac, () => false);
  return (
    <span className="inline-flex shrink-0 items-center gap-1 whitespace-nowrap text-[0.75rem]">
      {keyWords(keys, onMac).map((press, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the presses of a chord are their order
        <span key={index} className="inline-flex items-center gap-0.5">
          {index > 0 && <span className={isInverse ? '' : 'text-muted'}>then</span>}
          {press.map((word) => (
            <kbd
              key={word}
              className={classNames(
                'inline-grid h-5 min-w-5 place-items-center rounded-sm border px-1 font-sans leading-none',
                isInverse ? 'border-current' : 'border-edge border-b-2 bg-sheet text-ink',
              )}
            >
              {word.length === 1 ? word.toUpperCase() : word}
            </kbd>
          ))}
        </span>
      ))}
    </span>
  );
}
