import type { QuantityComparison } from '@/lib/domain/claim/quantity/compare-quantities';
import type { Quantity } from '@/lib/domain/claim/quantity/quantity';

/** Where a quantity lies on an axis from 0 to 1; an open end reaches the end of the axis. */
export type AxisMark = { from: number; to: number; isOpenBelow: boolean; isOpenAbove: boolean };

/** Room beyond the largest figure, so that what is open above it can be seen to go on. */
const BEYOND = 1.2;

/** Figures further apart than this are no longer told from 0 on one axis. */
const MOST_APART = 20;

/**
 * Both quantities on one axis that begins at 0; null where there is nothing to see: the same figures,
 * dates and ordinals, figures below 0, or figures too far apart.
 */
export function axisOf({
  claim,
  passage,
  ratio,
  outcome,
}: QuantityComparison): { claim: AxisMark; passage: AxisMark } | null {
  if (ratio === null || outcome === 'agree') return null;
  if (ratio > MOST_APART || ratio < 1 / MOST_APART) return null;
  const figures = [claim.low, claim.high, passage.low, passage.high].filter((end) => end !== null);
  if (figures.some((end) => end < 0) || new Set(figures).size < 2) return null;
  const length = Math.max(...figures) * BEYOND;
  return { claim: markOf(claim, length), passage: markOf(passage, length) };
}

function markOf({ low, high }: Quantity, length: number): AxisMark {
  return {
    from: low === null ? 0 : low / length,
    to: high === null ? 1 : high / length,
    isOpenBelow: low === null,
    isOpenAbove: high === null,
  };
}
