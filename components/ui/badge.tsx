import type { ReactNode } from 'react';
import { classNames } from '@/components/ui/class-names';

/** A word or a count set apart. `className` brings its colours; by default it is grey. */
export function Badge({
  children,
  className = 'bg-tone-neutral-soft text-tone-neutral',
}: {
  children: ReactNode;
  className?: string;
}) {
  return (
    <span
      className={classNames(
        'inline-flex min-h-6 items-center gap-1.5 whitespace-nowrap rounded-sm px-2 font-semibold text-[0.8125rem] leading-tight',
        className,
      )}
    >
      {children}
    </span>
  );
}
