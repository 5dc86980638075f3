import type { Quantity } from '@/lib/domain/claim/quantity/quantity';

/**
 * `agree`: the same figure; `agree-rounded`: the same within what is stated; `overlap`: not the same,
 * but both can be so; `differ`: both cannot.
 */
export type Outcome = 'agree' | 'agree-rounded' | 'overlap' | 'differ' | 'not-comparable';

/** How far what a figure stands for may lie below it and above it. */
export type Slack = { below: number; above: number };

type Ends = Pick<Quantity, 'low' | 'high' | 'bound'>;

/** What changing units adds in floating point, in parts of a figure; less than one in any count. */
const TINY = 1e-14;

/** Whether two figures are apart by no more than computing makes them. */
export const isNear = (one: number, other: number): boolean =>
  Math.abs(one - other) <= TINY * Math.max(Math.abs(one), Math.abs(other));

/** Whether two figures are the same within what either of them leaves open. */
export function withinSlack(one: number, slack: Slack, other: number, otherSlack: Slack): boolean {
  const tiny = TINY * Math.max(Math.abs(one), Math.abs(other));
  const difference = other - one;
  const fits = (by: number, { below, above }: Slack) => by <= above + tiny && -by <= below + tiny;
  return fits(difference, slack) || fits(-difference, otherSlack);
}

/** Whether some value is in both, each widened by its slack where it is closed. */
export function meet(one: Ends, slack: Slack, other: Ends, otherSlack: Slack): boolean {
  const [first, second] = [widened(one, slack), widened(other, otherSlack)];
  const low = Math.max(first.low, second.low);
  const high = Math.min(first.high, second.high);
  const isOpen = [one, other].some(
    (ends) =>
      (ends.bound === 'more-than' && ends.low === low) ||
      (ends.bound === 'less-than' && ends.high === high),
  );
  return isOpen ? low < high : low <= high;
}

/** An end that “more than” or “at most” sets is meant as it stands. */
function widened({ low, high }: Ends, { below, above }: Slack) {
  const isOpen = low === null || high === null;
  return {
    low: low === null ? Number.NEGATIVE_INFINITY : low - (isOpen ? 0 : below),
    high: high === null ? Number.POSITIVE_INFINITY : high + (isOpen ? 0 : above),
  };
}
