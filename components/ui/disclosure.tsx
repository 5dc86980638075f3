'use client';

import type { ReactNode } from 'react';
import {
  Disclosure as AriaDisclosure,
  Button,
  DisclosurePanel,
  Heading,
} from 'react-aria-components';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';

export type DisclosureProps = {
  title: ReactNode;
  children: ReactNode;
  level?: 2 | 3 | 4;
  defaultExpanded?: boolean;
  isExpanded?: boolean;
  onChange?: (isExpanded: boolean) => void;
  className?: string;
};

export function Disclosure({
  title,
  children,
  level = 3,
  onChange,
  className,
  ...props
}: DisclosureProps) {
  return (
    <AriaDisclosure
      {...props}
      onExpandedChange={onChange}
      className={classNames('group', className)}
    >
      <Heading level={level}>
        <Button
          slot="trigger"
          className="flex min-h-9 w-full items-center gap-2 rounded-sm py-1 text-start font-semibold hover:text-accent"
        >
          <Icon
            name="chevron"
            className="size-4 -rotate-90 transition-transform rtl:rotate-90 group-data-expanded:rotate-0"
          />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel className="ps-6">
        <div className="py-2">{children}</div>
      </DisclosurePanel>
    </AriaDisclosure>
  );
}
