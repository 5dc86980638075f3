import { compareDates } from '@/lib/domain/claim/quantity/compare-dates';
import { isSameCurrency } from '@/lib/domain/claim/quantity/currencies';
import {
  isNear,
  meet,
  type Outcome,
  type Slack,
  withinSlack,
} from '@/lib/domain/claim/quantity/intervals';
import { compareNouns } from '@/lib/domain/claim/quantity/nouns';
import type { Quantity } from '@/lib/domain/claim/quantity/quantity';

/** A quantity of a claim beside one of a passage. A help for whoever judges, never a verdict. */
export type QuantityComparison = {
  claim: Quantity;
  passage: Quantity;
  outcome: Outcome;
  /** The passage's figure over the claim's; null for dates, ordinals, and figures of 0 or less. */
  ratio: number | null;
  /** Whether both are of the same thing: by the words next to them, so far as these can be told. */
  thing: 'same' | 'alike' | 'unknown';
};

const RANK: Record<Outcome, number> = {
  agree: 0,
  'agree-rounded': 1,
  overlap: 2,
  differ: 3,
  'not-comparable': 4,
};

/** How many of a passage's quantities are set beside one of a claim's, and how many pairs there are. */
const MOST_BESIDE_ONE = 3;
const MOST_PAIRS = 6;

/** Beyond this factor, things that may not be the same most probably are not. */
const MOST_APART = 10;

/**
 * The quantities of a claim, each with those of a passage that it can be compared with, in the
 * claim's order: all that are of the same thing, else the nearest that may be.
 */
export function compareQuantities(
  claim: readonly Quantity[],
  passage: readonly Quantity[],
): QuantityComparison[] {
  return claim.flatMap((quantity) => partnersOf(quantity, passage)).slice(0, MOST_PAIRS);
}

function partnersOf(claim: Quantity, passage: readonly Quantity[]): QuantityComparison[] {
  const pairs = passage
    .map((other) => comparePair(claim, other))
    .filter(({ outcome }) => outcome !== 'not-comparable')
    .sort((one, other) => RANK[one.outcome] - RANK[other.outcome] || apart(one) - apart(other));
  const sure = pairs.filter(({ thing }) => thing !== 'unknown');
  if (sure.length > 0) return sure.slice(0, claim.kind === 'date' ? 1 : MOST_BESIDE_ONE);
  return pairs.filter((pair) => apart(pair) <= Math.log(MOST_APART) + 1e-9).slice(0, 1);
}

const apart = ({ ratio }: QuantityComparison) => (ratio === null ? 0 : Math.abs(Math.log(ratio)));

/** Two quantities side by side. The other way round, only the ratio changes: to its inverse. */
export function comparePair(claim: Quantity, passage: Quantity): QuantityComparison {
  const nothing = { claim, passage, ratio: null, thing: 'unknown' as const };
  if (claim.kind === 'date' && passage.kind === 'date') {
    const outcome = compareDates(claim, passage);
    return outcome === 'differ' || outcome === 'not-comparable'
      ? { ...nothing, outcome }
      : { ...nothing, outcome, thing: 'same' };
  }
  const thing = thingOf(claim, passage);
  const isOrdinal = claim.kind === 'ordinal' && thing === 'unknown';
  if (
    claim.kind !== passage.kind ||
    !isSameUnit(claim, passage) ||
    thing === 'other' ||
    isOrdinal
  ) {
    return { ...nothing, outcome: 'not-comparable' };
  }
  const outcome = isOpposite(claim, passage) ? 'differ' : outcomeOf(claim, passage);
  return { claim, passage, outcome, ratio: ratioOf(claim, passage), thing };
}

function thingOf(claim: Quantity, passage: Quantity): ReturnType<typeof compareNouns> {
  const isNamed = claim.kind === 'count' || claim.kind === 'share' || claim.kind === 'ordinal';
  const nouns = isNamed ? compareNouns(claim.noun, passage.noun) : 'same';
  const isSomeChange = (claim.change === null) !== (passage.change === null);
  const isDuration = claim.unit.canonical === 's';
  if (nouns === 'other' || !(isSomeChange || isDuration)) return nouns;
  return 'unknown';
}

const isSameUnit = ({ kind, unit }: Quantity, other: Quantity): boolean =>
  unit.canonical === other.unit.canonical ||
  (kind === 'money' && isSameCurrency(unit.canonical, other.unit.canonical));

/** Whether one is by how much something rose and the other by how much it fell. */
export const isOpposite = (one: Quantity, other: Quantity): boolean =>
  one.change !== null && other.change !== null && one.change !== other.change;

function outcomeOf(one: Quantity, other: Quantity): Outcome {
  const [here, there] = [slackOf(one), slackOf(other)];
  const isSame = isSameEnd(one.low, other.low) && isSameEnd(one.high, other.high);
  if (isSame && saysTheSame(one, other)) return 'agree';
  if (one.low !== null && one.high !== null && other.low !== null && other.high !== null) {
    const lows = withinSlack(one.low, here, other.low, there);
    if (lows && withinSlack(one.high, here, other.high, there)) return 'agree-rounded';
    if (one.bound !== 'range' && other.bound !== 'range') return 'differ';
  }
  return meet(one, here, other, there) ? 'overlap' : 'differ';
}

const saysTheSame = ({ bound }: Quantity, other: Quantity): boolean =>
  bound === other.bound || [bound, other.bound].every((one) => one === 'exact' || one === 'about');

const isSameEnd = (one: number | null, other: number | null): boolean =>
  one === null || other === null ? one === other : isNear(one, other);

/** A tenth of a figure is what “about” leaves open, or more where the figure itself is rougher. */
const ABOUT = 0.1;

/** How far from a figure, downwards and upwards, what it stands for may lie. */
export function slackOf({ kind, low, high, bound, precision }: Quantity): Slack {
  // Things are whole: a count that is stated to the last one is meant so.
  const least = kind === 'count' && precision <= 0.5 ? 0 : precision;
  const wide = Math.max(least, ABOUT * Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0)));
  return {
    below: bound === 'about' || bound === 'nearly' ? wide : least,
    above: bound === 'about' || bound === 'just-over' ? wide : least,
  };
}

/** The figures' ratio, of the ends that face each other where a range is one of them. */
function ratioOf(claim: Quantity, passage: Quantity): number | null {
  if (claim.unit.offset !== 0 || passage.unit.offset !== 0 || claim.kind === 'ordinal') return null;
  if (claim.unit.canonical === '°C') return null;
  const here = facing(claim, passage);
  const there = facing(passage, claim);
  return here > 0 && there > 0 ? there / here : null;
}

function facing({ low, high }: Quantity, other: Quantity): number {
  if (low === null || high === null) return low ?? high ?? 0;
  if (other.low !== null && other.low > high) return high;
  if (other.high !== null && other.high < low) return low;
  return (low + high) / 2;
}
