import { classNames } from '@/components/ui/class-names';
import { type Fill, fillClass } from '@/components/ui/fill';

/** A small square of a fill, for the legend of a bar and wherever its meaning comes up again. */
export function Swatch({ fill }: { fill: Fill }) {
  return (
    <span
      aria-hidden
      className={classNames('forced-fill size-3 shrink-0 rounded-[1px]', fillClass[fill])}
    />
  );
}
