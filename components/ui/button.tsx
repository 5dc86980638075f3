'use client';

import type { MouseEvent, ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { type ButtonSize, type ButtonVariant, buttonClass } from '@/components/ui/button-class';
import { Icon, type IconName } from '@/components/ui/icon';
import { LiveText } from '@/components/ui/live-text';

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'style'> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: IconName;
  /** Shown in place of the words while `isPending`, and said. */
  pendingLabel?: string;
  className?: string;
  ref?: Ref<HTMLButtonElement>;
  /** Leave out for a button that is only an icon, and give `aria-label`. */
  children?: ReactNode;
};

/**
 * What a button is while an answer is awaited: it keeps the focus, and neither a press nor Enter in
 * a field of its form does anything. React Aria's own `isPending` is not used, because it announces
 * by reference to the button, and the reference outlives a button that goes with its answer.
 */
const waiting = {
  'aria-disabled': true,
  'data-pending': true,
  onPress: undefined,
  onPressStart: undefined,
  onPressEnd: undefined,
  onPressUp: undefined,
  onPressChange: undefined,
  onClick: undefined,
  onClickCapture: (event: MouseEvent) => event.preventDefault(),
} as const;

export function Button({
  variant = 'secondary',
  size = 'medium',
  icon,
  isPending,
  pendingLabel,
  className,
  children,
  ...props
}: ButtonProps) {
  return (
    <>
      <AriaButton
        {...props}
        {...(isPending ? waiting : {})}
        className={buttonClass(variant, size, !children, className)}
      >
        {isPending ? (
          <span
            aria-hidden
            className="size-3.5 animate-spin rounded-full border-2 border-current border-e-transparent"
          />
        ) : (
          icon && <Icon name={icon} />
        )}
        {isPending && pendingLabel ? pendingLabel : children}
      </AriaButton>
      {isPending !== undefined && (
        <LiveText>{isPending ? (pendingLabel ?? 'Working…') : ''}</LiveText>
      )}
    </>
  );
}
