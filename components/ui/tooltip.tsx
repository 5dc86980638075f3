'use client';

import type { ReactElement } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components';
import { KeyboardKey } from '@/components/ui/keyboard-key';

type TooltipProps = {
  text: string;
  keys?: string;
  /** A control that can take the focus: a button or a link of this folder. */
  children: ReactElement;
};

/** A few words about a control, on hover and on focus. Never the only place where something is said. */
export function Tooltip({ text, keys, children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {children}
      <AriaTooltip
        offset={6}
        className="flex max-w-72 items-center gap-2 rounded-sm bg-ink px-2.5 py-1 text-[0.8125rem] text-paper shadow-lifted"
      >
        {text}
        {keys && <KeyboardKey keys={keys} isInverse />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
