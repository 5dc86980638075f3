'use client';

import { cloneElement, type ReactElement, useState } from 'react';
import type { DialogSheetProps } from '@/components/ui/dialog-sheet';
import { onDemand, useEver } from '@/components/ui/on-demand';

const DialogSheet = onDemand(() => import('@/components/ui/dialog-sheet'), 'DialogSheet');

export type DialogProps = Omit<DialogSheetProps, 'isOpen' | 'onOpenChange'> & {
  /** The button that opens it; without one, `isOpen` and `onOpenChange` do. */
  trigger?: ReactElement<{ onPress?: () => void; 'aria-expanded'?: boolean }>;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
};

export function Dialog({ trigger, isOpen, onOpenChange, ...sheet }: DialogProps) {
  const [isOpened, setOpened] = useState(false);
  const isShown = isOpen ?? isOpened;
  const change = (next: boolean) => {
    setOpened(next);
    onOpenChange?.(next);
  };
  return (
    <>
      {trigger && cloneElement(trigger, { onPress: () => change(true), 'aria-expanded': isShown })}
      {useEver(isShown) && <DialogSheet {...sheet} isOpen={isShown} onOpenChange={change} />}
    </>
  );
}
