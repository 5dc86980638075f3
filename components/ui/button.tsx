'use client';

import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { type ButtonSize, type ButtonVariant, buttonClass } from '@/components/ui/button-class';
import { Icon, type IconName } from '@/components/ui/icon';

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'style'> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: IconName;
  /** Said in place of the words while `isPending`. */
  pendingLabel?: string;
  className?: string;
  ref?: Ref<HTMLButtonElement>;
  /** Leave out for a button that is only an icon, and give `aria-label`. */
  children?: ReactNode;
};

export function Button({
  variant = 'secondary',
  size = 'medium',
  icon,
  pendingLabel,
  className,
  children,
  ...props
}: ButtonProps) {
  return (
    <AriaButton {...props} className={buttonClass(variant, size, !children, className)}>
      {props.isPending ? (
        <span
          aria-hidden
          className="size-3.5 animate-spin rounded-full border-2 border-current border-e-transparent"
        />
      ) : (
        icon && <Icon name={icon} />
      )}
      {props.isPending && pendingLabel ? pendingLabel : children}
    </AriaButton>
  );
}
