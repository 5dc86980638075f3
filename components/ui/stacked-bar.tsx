import { classNames } from '@/components/ui/class-names';
import { type Fill, fillClass } from '@/components/ui/fill';
import { Swatch } from '@/components/ui/swatch';

export type Segment = { key: string; label: string; count: number; fill: Fill };

export type StackedBarProps = {
  /** What is counted, as the caption of the table that screen readers get: "Claims by state". */
  label: string;
  segments: readonly Segment[];
  size?: 'thin' | 'tall';
  /** Counts in words under the bar. */
  hasLegend?: boolean;
  className?: string;
};

/** Shares of a whole, in the order given; empty ones are left out. */
export function StackedBar({
  label,
  segments,
  size = 'thin',
  hasLegend = false,
  className,
}: StackedBarProps) {
  const shown = segments.filter((segment) => segment.count > 0);
  return (
    <figure className={className}>
      <div
        aria-hidden
        className={classNames(
          'forced-fill flex w-full gap-0.5 overflow-hidden rounded-sm bg-sunk',
          size === 'thin' ? 'h-2.5' : 'h-5',
        )}
      >
        {shown.map((segment) => (
          <span
            key={segment.key}
            className={classNames('min-w-1.5 rounded-[1px]', fillClass[segment.fill])}
            style={{ flexGrow: segment.count, flexBasis: 0 }}
          />
        ))}
      </div>
      {hasLegend && (
        <ul aria-hidden className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-[0.8125rem]">
          {shown.map((segment) => (
            <li key={segment.key} className="flex items-center gap-1.5">
              <Swatch fill={segment.fill} />
              <span>
                <span className="tabular font-semibold">{segment.count}</span> {segment.label}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div className="sr-only">
        <table>
          <caption>{label}</caption>
          <tbody>
            {shown.map((segment) => (
              <tr key={segment.key}>
                <th scope="row">{segment.label}</th>
                <td>{segment.count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
