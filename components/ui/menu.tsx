'use client';

import { cloneElement, type ReactElement, useRef, useState } from 'react';
import type { MenuEntries } from '@/components/ui/menu-sheet';
import { onDemand, useEver } from '@/components/ui/on-demand';

const load = () => import('@/components/ui/menu-sheet');
const MenuSheet = onDemand(load, 'MenuSheet');

type Trigger = {
  onPress?: (event: { target: Element }) => void;
  onHoverStart?: () => void;
  'aria-haspopup'?: 'menu';
  'aria-expanded'?: boolean;
};

export type MenuProps = MenuEntries & {
  /** The button that opens it. */
  trigger: ReactElement<Trigger>;
};

export function Menu({ trigger, ...of }: MenuProps) {
  const button = useRef<Element>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {cloneElement(trigger, {
        onPress({ target }) {
          button.current = target;
          setOpen(true);
        },
        onHoverStart: () => void load(),
        'aria-haspopup': 'menu',
        'aria-expanded': isOpen,
      })}
      {useEver(isOpen) && (
        <MenuSheet {...of} triggerRef={button} isOpen={isOpen} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
