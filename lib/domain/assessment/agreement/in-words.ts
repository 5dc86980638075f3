import type { AgreementFigures, Alpha } from '@/lib/domain/assessment/agreement/agreement';
import { counted } from '@/lib/domain/report/words';

export type Metric = 'nominal' | 'ordinal';

/**
 * Krippendorff's customary thresholds: K. Krippendorff, Content Analysis (2004), p. 241. They are a
 * custom of content analysis, not a property of the number.
 */
export const RELIABLE = 0.8;
export const TENTATIVE = 0.667;

/** Fewer claims are said to be too few to tell: one claim more or less moves alpha past a threshold. */
export const FEW_CLAIMS = 10;

export type Standing = 'none' | 'too_few' | 'below' | 'tentative' | 'reliable';

/** Where an alpha stands by those thresholds, as it is printed, when it rests on enough. */
export function standingOf({ value, claims }: Pick<Alpha, 'value' | 'claims'>): Standing {
  if (value === null) return 'none';
  if (claims < FEW_CLAIMS) return 'too_few';
  const printed = Number(value.toFixed(3));
  if (printed >= RELIABLE) return 'reliable';
  return printed >= TENTATIVE ? 'tentative' : 'below';
}

export const standingWords: Record<Standing, string> = {
  none: 'Cannot be told',
  too_few: 'Too few claims to tell',
  below: 'Too low to rely on',
  tentative: 'Enough for tentative conclusions',
  reliable: 'Reliable',
};

/** “0.743”, “−0.042”: as many decimals as the thresholds are named with. */
export const coefficientDigits = (value: number): string =>
  value
    .toFixed(3)
    .replace(/^-(?=0\.000$)/, '')
    .replace('-', '−');

/** “0.743”, or a dash where there is no number. */
export const coefficientWords = ({ value }: { value: number | null }): string =>
  value === null ? '–' : coefficientDigits(value);

/** “0.611 to 0.852”, or a dash. */
export const intervalWords = ({ interval }: Pick<Alpha, 'interval'>): string =>
  interval ? `${coefficientDigits(interval.low)} to ${coefficientDigits(interval.high)}` : '–';

/** “83% (10 of 12)”, or a dash where there is nothing to compare. */
export const percentWords = ({
  pairs,
  agreeing,
}: Pick<AgreementFigures, 'pairs' | 'agreeing'>): string =>
  pairs === 0 ? '–' : `${Math.round((100 * agreeing) / pairs)}% (${agreeing} of ${pairs})`;

export const metricWords: Record<Metric, string> = {
  ordinal: 'By distance in the scale',
  nominal: 'By name alone',
};

export const undefinedWords: Record<'no_pairs' | 'no_variation', string> = {
  no_pairs: 'No claim was rated by two reviewers, so that there is nothing to compare.',
  no_variation:
    'All ratings compared are the same. Whether that is more than chance cannot be told where nothing varies.',
};

const noInterval: Record<NonNullable<Alpha['noIntervalBecause']>, string | null> = {
  undefined: null,
  one_unit: 'One claim gives no interval.',
  no_disagreement:
    'No two ratings differ, so that drawing the claims anew says nothing of how far off it may be: there is no interval.',
};

/** What an alpha means, in sentences: the number, its thresholds, what it rests on, how sure it is. */
export function alphaInWords(figures: AgreementFigures, metric: Metric): string[] {
  const alpha = figures[metric];
  return [
    ...(alpha.undefinedBecause
      ? [undefinedWords[alpha.undefinedBecause]]
      : [meaning(alpha.value ?? 0), basis(alpha), standing(alpha), precision(alpha)]),
    metric === 'ordinal' ? leftOut(figures.outsideOrder) : null,
  ].filter((sentence) => sentence !== null);
}

function meaning(value: number): string {
  const left = Math.round((1 - value) * 100);
  const number = `Alpha is ${coefficientDigits(value)}:`;
  if (value === 1) return `${number} the reviewers do not disagree at all.`;
  if (value > 0) {
    return `${number} the reviewers disagree ${left}% as much as they would if the same ratings had been dealt out by chance.`;
  }
  if (value === 0) return `${number} the reviewers disagree as much as chance would have it.`;
  return `${number} the reviewers disagree more than chance would have it, ${left}% as much.`;
}

const basis = ({ claims, ratings }: Alpha): string =>
  `It rests on ${counted(claims, 'claim')} with ${ratings} ratings.`;

const custom = `By Krippendorff’s custom conclusions may rest on ratings from ${RELIABLE.toFixed(3)} on, and tentative ones from ${TENTATIVE} on.`;

function standing(alpha: Alpha): string {
  switch (standingOf(alpha)) {
    case 'reliable':
      return `${custom} This one reaches the first.`;
    case 'tentative':
      return `${custom} This one lies between the two.`;
    case 'below':
      return `${custom} This one reaches neither: see which ratings are taken for one another, and say in the scale’s descriptions how they differ.`;
    default:
      return `Fewer than ${FEW_CLAIMS} claims are too few to tell: one more can change it altogether.`;
  }
}

function precision({ interval, noIntervalBecause }: Alpha): string | null {
  if (!interval) return noIntervalBecause && noInterval[noIntervalBecause];
  const { low, high, resamples, used } = interval;
  const without = resamples - used;
  const skipped = without > 0 ? `, without the ${without} in which nothing varies` : '';
  return `Its 95% interval runs from ${coefficientDigits(low)} to ${coefficientDigits(high)}, by drawing the claims anew ${resamples.toLocaleString('en')} times${skipped}.${crossing(low, high)}`;
}

/** Of an interval that a threshold lies in. */
function crossing(low: number, high: number): string {
  const inside = [TENTATIVE, RELIABLE].filter((threshold) => low < threshold && threshold <= high);
  if (inside.length === 0) return '';
  return ` With other claims it might well lie on the other side of ${inside.map((threshold) => threshold.toFixed(3)).join(' or ')}.`;
}

const leftOut = (count: number): string | null =>
  count === 0
    ? null
    : `${counted(count, 'rating')} outside the scale’s order ${count === 1 ? 'is' : 'are'} left out here, and counted where ratings are compared by name alone.`;
