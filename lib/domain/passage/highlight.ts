/** A run of a text that the same passages cover. */
export type Segment = { start: number; end: number; ids: string[] };

type Span = { start: number; end: number };

/**
 * Cuts a block into runs, each with the ids of the passages that cover it, in the order given. The
 * runs cover the block exactly; a passage may overlap others, nest, or reach beyond the block.
 */
export function segmentsOf(block: Span, passages: readonly (Span & { id: string })[]): Segment[] {
  const within = passages.filter(
    ({ start, end }) => start < block.end && end > block.start && start < end,
  );
  const cuts = new Set([block.start, block.end]);
  for (const { start, end } of within) {
    cuts.add(Math.max(start, block.start));
    cuts.add(Math.min(end, block.end));
  }
  const bounds = [...cuts].sort((one, other) => one - other);
  return bounds.slice(0, -1).flatMap((start, index) => {
    const end = bounds[index + 1];
    if (end === undefined || start === end) return [];
    const ids = within.filter((one) => one.start <= start && one.end >= end).map(({ id }) => id);
    return [{ start, end, ids: [...new Set(ids)] }];
  });
}
