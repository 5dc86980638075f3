import type { AgreementFigures, Alpha } from '@/lib/domain/assessment/agreement/agreement';
import {
  coefficientDigits,
  FEW_CLAIMS,
  intervalWords,
  type Metric,
  metricWords,
  RELIABLE,
  TENTATIVE,
} from '@/lib/domain/assessment/agreement/in-words';

export type ChartRow = { key: string; label: string; figures: AgreementFigures };

type Props = {
  /** Unique on the page. */
  id: string;
  /** What the rows are: “Alpha by kind of claim”. */
  title: string;
  rows: readonly ChartRow[];
  metric: Metric;
};

const width = 360;
const margin = 8;
const head = 26;
const rowHeight = 38;
const foot = 22;
/** Characters of a label that have room beside the number. */
const labelLength = 40;

/** Alpha with its interval, a line for each group, beside the customary thresholds. */
export function AgreementChart({ id, title, rows, metric }: Props) {
  const lowest = Math.min(0, ...rows.map(({ figures }) => lowestOf(figures[metric])));
  const from = Math.max(-1, Math.floor(lowest * 4) / 4);
  const height = head + rows.length * rowHeight + foot;
  const x = (value: number) =>
    margin + ((Math.max(value, from) - from) / (1 - from)) * (width - 2 * margin);
  return (
    <figure className="my-4 max-w-[34rem]">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-words`}
        className="w-full text-ink"
        style={{ direction: 'ltr' }}
        fontSize="11"
      >
        <title id={`${id}-title`}>{`${title}. ${metricWords[metric]}`}</title>
        <desc id={`${id}-words`}>{rows.map((row) => rowWords(row, metric)).join(' ')}</desc>
        {[TENTATIVE, RELIABLE].map((threshold, index) => (
          <g key={threshold} className="text-edge">
            <line
              x1={x(threshold)}
              x2={x(threshold)}
              y1={head - 8}
              y2={height - foot}
              stroke="currentColor"
              strokeDasharray={index === 0 ? '3 3' : undefined}
            />
            <text
              x={x(threshold)}
              y={head - 13}
              textAnchor={index === 0 ? 'end' : 'start'}
              fill="currentColor"
              className="text-muted"
            >
              {threshold.toFixed(3)}
            </text>
          </g>
        ))}
        {rows.map((row, index) => (
          <Row key={row.key} row={row} metric={metric} y={head + index * rowHeight} x={x} />
        ))}
        <g className="text-muted">
          <line
            x1={x(from)}
            x2={x(1)}
            y1={height - foot}
            y2={height - foot}
            stroke="currentColor"
          />
          {[from, ...(from < 0 ? [0] : []), 0.5, 1].map((value) => (
            <text
              key={value}
              x={x(value)}
              y={height - foot + 14}
              textAnchor={anchorOf(value, from)}
              fill="currentColor"
            >
              {coefficientDigits(value).replace(/\.?0+$/, '')}
            </text>
          ))}
        </g>
      </svg>
      <figcaption className="mt-1 text-[0.8125rem] text-muted">
        A dot is alpha, hollow where it rests on fewer than {FEW_CLAIMS} claims; the line through it
        is its 95% interval. Upright: Krippendorff’s {TENTATIVE} (dashed) and {RELIABLE.toFixed(3)}.
        The table has the same numbers.
      </figcaption>
    </figure>
  );
}

const lowestOf = ({ value, interval }: Alpha): number => Math.min(value ?? 0, interval?.low ?? 0);

function anchorOf(value: number, from: number): 'start' | 'middle' | 'end' {
  if (value === from) return 'start';
  return value === 1 ? 'end' : 'middle';
}

const shortened = (label: string): string =>
  label.length > labelLength ? `${label.slice(0, labelLength - 1)}…` : label;

function rowWords({ label, figures }: ChartRow, metric: Metric): string {
  const alpha = figures[metric];
  if (alpha.value === null) return `${label}: cannot be told.`;
  const interval = alpha.interval ? `, interval ${intervalWords(alpha)}` : '';
  return `${label}: ${coefficientDigits(alpha.value)}${interval}.`;
}

/** Keeps words legible across the upright lines. */
const halo = { paintOrder: 'stroke', stroke: 'var(--color-paper)', strokeWidth: 3 } as const;

type RowProps = { row: ChartRow; metric: Metric; y: number; x: (value: number) => number };

function Row({ row: { label, figures }, metric, y, x }: RowProps) {
  const alpha = figures[metric];
  const line = y + 24;
  return (
    <g>
      <text x={margin} y={y + 10} fill="currentColor" style={{ ...halo, unicodeBidi: 'plaintext' }}>
        {shortened(label)}
      </text>
      <text
        x={width - margin}
        y={y + 10}
        textAnchor="end"
        fill="currentColor"
        className="tabular"
        style={halo}
      >
        {alpha.value === null ? 'cannot be told' : coefficientDigits(alpha.value)}
      </text>
      <g className="text-accent">
        {alpha.interval && (
          <path
            d={`M${x(alpha.interval.low)} ${line}H${x(alpha.interval.high)}M${x(alpha.interval.low)} ${line - 4}v8M${x(alpha.interval.high)} ${line - 4}v8`}
            stroke="currentColor"
            strokeWidth="1.5"
          />
        )}
        {alpha.value !== null && (
          <circle
            cx={x(alpha.value)}
            cy={line}
            r="4.5"
            stroke="currentColor"
            strokeWidth="1.5"
            fill={alpha.claims < FEW_CLAIMS ? 'var(--color-paper)' : 'currentColor'}
          />
        )}
      </g>
    </g>
  );
}
