'use client';

import type { ReactNode, Ref } from 'react';
import { Link as AriaLink, type LinkProps as AriaLinkProps } from 'react-aria-components';
import { type ButtonSize, buttonClass } from '@/components/ui/button-class';
import { classNames } from '@/components/ui/class-names';
import { Icon, type IconName } from '@/components/ui/icon';

export type LinkProps = Omit<AriaLinkProps, 'className' | 'children' | 'style' | 'href'> & {
  href: string;
  /** `text` is underlined; `plain` only on hover; the others look like buttons. */
  look?: 'text' | 'plain' | 'primary' | 'secondary' | 'quiet';
  size?: ButtonSize;
  icon?: IconName;
  className?: string;
  ref?: Ref<HTMLAnchorElement>;
  children?: ReactNode;
};

const looks = {
  text: 'text-accent underline decoration-1 underline-offset-[0.2em] hover:decoration-2',
  plain: 'hover:underline hover:underline-offset-[0.2em]',
};

/** Followed on the client inside Claimdesk; an address elsewhere opens in a new tab and is marked so. */
export function Link({ look = 'text', size, icon, className, children, ...props }: LinkProps) {
  const elsewhere = /^https?:/.test(props.href);
  const looksLikeText = look === 'text' || look === 'plain';
  return (
    <AriaLink
      {...(elsewhere ? { target: '_blank', rel: 'noopener noreferrer' } : {})}
      {...props}
      className={
        looksLikeText
          ? classNames('rounded-sm', looks[look], className)
          : buttonClass(look, size, !children, className)
      }
    >
      {icon && <Icon name={icon} />}
      {children}
      {elsewhere && (
        <Icon
          name="external"
          label="(opens in a new tab)"
          className="ms-0.5 inline size-3 align-baseline"
        />
      )}
    </AriaLink>
  );
}
