'use client';

import { ProgressBar as AriaProgressBar, Label } from 'react-aria-components';
import { classNames } from '@/components/ui/class-names';

export type ProgressBarProps = {
  label: string;
  /** From 0 to 1; null where nobody can tell. */
  value: number | null;
  className?: string;
};

/** How far something is that goes on by itself. */
export function ProgressBar({ label, value, className }: ProgressBarProps) {
  return (
    <AriaProgressBar
      value={(value ?? 0) * 100}
      isIndeterminate={value === null}
      className={classNames('flex min-w-0 flex-col gap-1', className)}
    >
      {({ percentage }) => (
        <>
          <Label className="truncate text-[0.8125rem] text-muted">{label}</Label>
          <div className="forced-fill h-1.5 overflow-hidden rounded-sm bg-sunk shadow-[inset_0_0_0_1px_var(--color-edge)]">
            <div
              className={classNames(
                'h-full bg-accent transition-[inline-size]',
                value === null && 'animate-pulse',
              )}
              style={{ inlineSize: `${value === null ? 100 : Math.max(percentage ?? 0, 4)}%` }}
            />
          </div>
        </>
      )}
    </AriaProgressBar>
  );
}
