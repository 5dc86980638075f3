'use client';

import type { ReactNode } from 'react';
import { Popover as AriaPopover, type PopoverProps } from 'react-aria-components';
import { classNames } from '@/components/ui/class-names';

type Props = Pick<
  PopoverProps,
  'placement' | 'isOpen' | 'onOpenChange' | 'triggerRef' | 'offset' | 'isNonModal'
> & { children: ReactNode; className?: string };

/** A sheet that floats beside what opened it. */
export function Popover({ children, className, ...props }: Props) {
  return (
    <AriaPopover
      offset={4}
      {...props}
      className={classNames(
        'max-w-[min(26rem,calc(100vw-1rem))] overflow-auto rounded-md border border-line bg-sheet text-ink shadow-lifted outline-none',
        className,
      )}
    >
      {children}
    </AriaPopover>
  );
}
