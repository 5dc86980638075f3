import type { QuantityComparison } from '@/lib/domain/claim/quantity/compare-quantities';
import { type AxisMark, axisOf } from '@/lib/domain/claim/quantity/comparison-axis';
import { quantityWords } from '@/lib/domain/claim/quantity/figure-words';

/** Room at either end for half of a dot, in pixels of the drawing's height. */
const HEIGHT = 28;
const ROWS = { claim: 8, passage: 20 };

const percent = (share: number) => `${(2 + share * 96).toFixed(2)}%`;

/**
 * Two figures on one axis that begins at 0: the claim's a ring, the passage's a dot; a broken line
 * goes on to where nothing is said. Nothing where there is nothing to see.
 */
export function QuantityAxis({ comparison }: { comparison: QuantityComparison }) {
  const axis = axisOf(comparison);
  if (!axis) return null;
  const { claim, passage } = comparison;
  const label = `On one axis from 0: the claim’s ${quantityWords(claim)}, the passage’s ${quantityWords(passage)}.`;
  return (
    <svg
      role="img"
      aria-label={label}
      width="100%"
      height={HEIGHT}
      className="mt-2 max-w-96 stroke-ink"
    >
      <line x1={percent(0)} x2={percent(0)} y1="1" y2={HEIGHT - 1} className="stroke-edge" />
      {[ROWS.claim, ROWS.passage].map((y) => (
        <line key={y} x1={percent(0)} x2={percent(1)} y1={y} y2={y} className="stroke-line" />
      ))}
      <Mark mark={axis.claim} y={ROWS.claim} />
      <Mark mark={axis.passage} y={ROWS.passage} isFilled />
    </svg>
  );
}

function Mark({ mark, y, isFilled = false }: { mark: AxisMark; y: number; isFilled?: boolean }) {
  const { from, to, isOpenBelow, isOpenAbove } = mark;
  const ends = [isOpenBelow ? null : from, isOpenAbove ? null : to].filter((end) => end !== null);
  const isOpen = isOpenBelow || isOpenAbove;
  return (
    <>
      {from !== to && (
        <line
          x1={percent(from)}
          x2={percent(to)}
          y1={y}
          y2={y}
          strokeWidth="2"
          {...(isOpen ? { strokeDasharray: '5 4' } : {})}
        />
      )}
      {[...new Set(ends)].map((end) => (
        <circle
          key={end}
          cx={percent(end)}
          cy={y}
          r="4.5"
          strokeWidth="2"
          className={isFilled ? 'fill-ink' : 'fill-sheet'}
        />
      ))}
    </>
  );
}
