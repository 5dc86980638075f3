'use client';

import { Meter as AriaMeter, Label } from 'react-aria-components';

type MeterProps = {
  /** What is measured, in words that also say how much: the meter is never read by its length alone. */
  label: string;
  /** From 0 to 1. */
  value: number;
};

/** How much of something there is, as words and as a bar. */
export function Meter({ label, value }: MeterProps) {
  return (
    <AriaMeter
      value={value}
      maxValue={1}
      formatOptions={{ style: 'percent' }}
      className="flex flex-wrap items-center gap-x-3 gap-y-1"
    >
      {({ percentage, valueText }) => (
        <>
          <Label className="text-[0.875rem]">{label}</Label>
          <span className="flex items-center gap-2">
            <span
              aria-hidden
              className="forced-fill flex h-2 w-24 overflow-hidden rounded-full bg-sunk shadow-[inset_0_0_0_1px_var(--color-edge)]"
            >
              <span className="bg-accent" style={{ inlineSize: `${percentage}%` }} />
            </span>
            <span className="tabular text-[0.8125rem] text-muted">{valueText}</span>
          </span>
        </>
      )}
    </AriaMeter>
  );
}
