'use client';

import { Label, ProgressBar } from 'react-aria-components';

/** Work under way. Without a value it says only that something is going on. */
export function Progress({ label, value }: { label: string; value?: number }) {
  return (
    <ProgressBar
      isIndeterminate={value === undefined}
      value={value}
      className="flex flex-col gap-1.5"
    >
      {({ percentage, valueText }) => (
        <>
          <div className="flex justify-between gap-4 text-[0.875rem]">
            <Label>{label}</Label>
            {value !== undefined && <span className="tabular text-muted">{valueText}</span>}
          </div>
          <div className="h-2 overflow-hidden rounded-sm bg-sunk shadow-[inset_0_0_0_1px_var(--color-line)]">
            {percentage === undefined ? (
              <div className="fill-pencil h-full w-full animate-pulse" />
            ) : (
              <div className="h-full bg-accent" style={{ inlineSize: `${percentage}%` }} />
            )}
          </div>
        </>
      )}
    </ProgressBar>
  );
}
