'use client';

import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
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

/** A heading that shows and hides what stands under it. What is hidden is found by the browser's search, and shown. */
export function Disclosure({
  title,
  children,
  level = 3,
  defaultExpanded = false,
  isExpanded,
  onChange,
  className,
}: DisclosureProps) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  const [isOwn, setOwn] = useState(defaultExpanded);
  const isOpen = isExpanded ?? isOwn;
  const Heading = `h${level}` as const;
  const show = (next: boolean) => {
    setOwn(next);
    onChange?.(next);
  };
  useEffect(() => {
    // React knows the attribute with and without, not with this value.
    if (!isOpen) panel.current?.setAttribute('hidden', 'until-found');
    else panel.current?.removeAttribute('hidden');
  }, [isOpen]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it calls differs each time, and does the same
  useEffect(() => {
    const element = panel.current;
    const found = () => show(true);
    element?.addEventListener('beforematch', found);
    return () => element?.removeEventListener('beforematch', found);
  }, [onChange]);
  return (
    <div data-expanded={isOpen || undefined} className={classNames('group', className)}>
      <Heading>
        <button
          type="button"
          id={`${id}-title`}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => show(!isOpen)}
          className="flex min-h-9 w-full items-center gap-2 rounded-sm py-1 text-start font-semibold hover:text-accent"
        >
          <Icon
            name="chevron"
            className="size-4 -rotate-90 transition-transform rtl:rotate-90 group-data-expanded:rotate-0"
          />
          {title}
        </button>
      </Heading>
      {/* biome-ignore lint/a11y/useSemanticElements: no fields are grouped here */}
      <div
        ref={panel}
        id={id}
        role="group"
        aria-labelledby={`${id}-title`}
        hidden={!isOpen}
        className="ps-6"
      >
        <div className="py-2">{children}</div>
      </div>
    </div>
  );
}
