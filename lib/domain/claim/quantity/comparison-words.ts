import {
  isOpposite,
  type QuantityComparison,
} from '@/lib/domain/claim/quantity/compare-quantities';
import { numberWords } from '@/lib/domain/claim/quantity/figure-words';
import type { Outcome } from '@/lib/domain/claim/quantity/intervals';
import type { Quantity } from '@/lib/domain/claim/quantity/quantity';

const WORDS: Record<Outcome, string> = {
  agree: 'Agree',
  'agree-rounded': 'Agree when rounded',
  overlap: 'Can both be so',
  differ: 'Differ',
  'not-comparable': 'Cannot be compared',
};

/** A word or two for how the figures stand to each other: “Agree when rounded”, “Differ”. */
export function outcomeWords({ outcome, claim }: QuantityComparison): string {
  // A day within the month that is named is not rounded.
  return outcome === 'agree-rounded' && claim.kind === 'date' ? 'Fit together' : WORDS[outcome];
}

/**
 * “The claim says about 10,000 troops; the passage says more than 13,000 servicemen: 30% more.” It
 * says what the figures do, not what that means for the claim.
 */
export function comparisonWords(comparison: QuantityComparison): string {
  const { claim, passage, thing } = comparison;
  const said = `The claim says ${saidWords(claim)}; the passage says ${saidWords(passage)}`;
  const doubt = thing === 'unknown' ? ' It may be about something else.' : '';
  return `${said}: ${relationWords(comparison)}.${doubt}`;
}

/** What the passage's figure is to the claim's: “30% more”, “2 years later”, “the same”. */
export function relationWords(comparison: QuantityComparison): string {
  const { claim, passage, outcome } = comparison;
  if (outcome === 'agree') return 'the same';
  if (outcome === 'agree-rounded') return 'the same, as precisely as both say it';
  if (outcome === 'overlap') return 'both can be so';
  if (isOpposite(claim, passage)) return 'one is a rise, the other a fall';
  return differenceWords(comparison);
}

function differenceWords({ claim, passage, ratio }: QuantityComparison): string {
  if (claim.kind === 'date') return laterWords(claim, passage);
  if (claim.kind === 'share') return `${pointWords(claim, passage)} percentage points apart`;
  if (ratio === null) return 'not the same';
  if (ratio >= 2)
    return `${numberWords(ratio)} times as ${claim.kind === 'count' ? 'many' : 'much'}`;
  const percent = Math.abs(ratio - 1) * 100;
  const words = percent < 1 ? 'less than 1' : numberWords(Math.round(percent));
  return `${words}% ${ratio > 1 ? 'more' : 'less'}`;
}

const ends = ({ low, high }: Quantity) => [low ?? high ?? 0, high ?? low ?? 0] as const;

/** The gap between the ends that face each other. */
function gapOf(one: Quantity, other: Quantity): number {
  const [low, high] = ends(one);
  const [otherLow, otherHigh] = ends(other);
  return otherLow >= high ? otherLow - high : otherHigh - low;
}

const pointWords = (claim: Quantity, passage: Quantity) =>
  numberWords(Math.abs(Math.round(gapOf(claim, passage) * 10) / 10));

const YEAR = 365.25;

function laterWords(claim: Quantity, passage: Quantity): string {
  if (claim.unit.canonical !== passage.unit.canonical) return 'another day';
  const days = gapOf(claim, passage);
  const length = Math.abs(days);
  const years = Math.round(length / YEAR);
  if (length === 0) return 'another time';
  const when = days > 0 ? 'later' : 'earlier';
  if (length < YEAR) return `${length} day${length === 1 ? '' : 's'} ${when}`;
  return `${years} year${years === 1 ? '' : 's'} ${when}`;
}

/** As the text has it, but without the capital that only the beginning of a sentence gave it. */
function saidWords({ words, kind, bound }: Quantity): string {
  const isName = kind === 'date' && (bound === 'exact' || bound === 'range');
  return isName || !/^\p{Lu}\p{Ll}*(?=[ -])/u.test(words)
    ? words
    : words.charAt(0).toLowerCase() + words.slice(1);
}
