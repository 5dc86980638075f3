'use client';

import type { ComponentProps, MouseEvent } from 'react';
import { type ButtonSize, buttonClass } from '@/components/ui/button-class';
import { classNames } from '@/components/ui/class-names';
import { Icon, type IconName } from '@/components/ui/icon';
import { isPlainClick, useFollowLink } from '@/components/ui/use-follow-link';

export type LinkProps = Omit<ComponentProps<'a'>, 'href' | 'autoFocus'> & {
  href: string;
  /** `text` is underlined; `plain` only on hover; `bare` has the look it is given; the others look like buttons. */
  look?: 'text' | 'plain' | 'bare' | 'primary' | 'secondary' | 'quiet';
  size?: ButtonSize;
  icon?: IconName;
};

const looks = {
  text: 'rounded-sm text-accent underline decoration-1 underline-offset-[0.2em] hover:decoration-2',
  plain: 'rounded-sm hover:underline hover:underline-offset-[0.2em]',
  bare: '',
};

/** Followed on the client inside Claimdesk; an address elsewhere opens in a new tab and is marked so. */
export function Link({
  look = 'text',
  size,
  icon,
  className,
  children,
  href,
  onClick,
  ...props
}: LinkProps) {
  const follow = useFollowLink();
  const elsewhere = /^https?:/.test(href);
  const onAnyClick = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    if (event.defaultPrevented || !isPlainClick(event) || !isPageHere(event.currentTarget)) return;
    event.preventDefault();
    follow(href);
  };
  return (
    <a
      {...(elsewhere ? { target: '_blank', rel: 'noopener noreferrer' } : {})}
      {...props}
      href={href}
      onClick={onAnyClick}
      className={
        look === 'text' || look === 'plain' || look === 'bare'
          ? classNames(looks[look], className)
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
    </a>
  );
}

/** Whether a page of Claimdesk is meant, to be shown in this window; a place on the same page is the browser’s. */
function isPageHere(link: HTMLAnchorElement): boolean {
  if (link.hasAttribute('download') || !['', '_self'].includes(link.target)) return false;
  const here = link.ownerDocument.location;
  if (link.origin !== here.origin || link.pathname.startsWith('/api/')) return false;
  const isSamePage = link.pathname === here.pathname && link.search === here.search;
  return !(isSamePage && link.hash !== '');
}
