import { z } from 'zod';
import type { Fingerprint } from '@/lib/domain/source/independence/fingerprint';
import { sketchIn } from '@/lib/domain/source/independence/fingerprint';
import { type Overlap, overlapOf, type Sketch } from '@/lib/domain/source/independence/sketch';

export const RelationKind = z.enum([
  'same-canonical',
  'copy',
  'rewrite',
  'contains',
  'shares-quotations',
  'credits',
  'same-publisher',
]);
export type RelationKind = z.infer<typeof RelationKind>;

export const Side = z.enum(['a', 'b']);
export type Side = z.infer<typeof Side>;

/** What ties one source to another. */
export const Relation = z.object({
  kind: RelationKind,
  /** From 0 to 1. */
  strength: z.number(),
  /** Whether it alone makes one line of evidence of the two. */
  joins: z.boolean(),
  /** Which of the two the other was made of, as far as dates and credits tell. */
  origin: Side.nullable(),
  /** Of a text relation: which of the two stands in the other, and how much of it (0 to 1). */
  part: z.object({ of: Side, share: z.number() }).nullable(),
  /** How many quotations the two share. */
  count: z.number().nullable(),
  /** Who is credited, or publishes both. */
  names: z.array(z.string()),
});
export type Relation = z.infer<typeof Relation>;

/** A fingerprint with its sketch read, for comparing it often. */
export type Prepared = { fingerprint: Fingerprint; sketch: Sketch };

export const prepared = (fingerprint: Fingerprint): Prepared => ({
  fingerprint,
  sketch: sketchIn(fingerprint),
});

/** Texts with fewer runs of words are notices and teasers: what they share says nothing. */
export const LEAST_RUNS = 40;

/**
 * How much of a text must stand in the other: a share that any two texts on one subject may have, and
 * one for the sentence of background or the statement that weighs the more the shorter the text is.
 * A rewrite that changed every fifth word keeps half of its runs of three. Chosen on made-up texts that
 * share as much as independent ones ever do; a fifth more or less of either makes precision or recall
 * on them worse by one percent at most.
 */
const LEAST_SHARE = 0.2;
const SHORT_TEXT = 1.75;

/** Of a short text within a very long one too few runs are kept to say anything. */
const LEAST_MEASURED = 7;

/** From here on the text is said to stand in the other as it is, below to be reworded. */
const WORD_FOR_WORD = 0.8;

/** Texts of which one is that much shorter are no versions of each other: one is a part. */
const AS_LONG = 0.6;

/** The most that shared quotations count for. */
const MOST_OF_QUOTATIONS = 0.45;

/** With fewer runs left in a text outside of its quotations, the quotations count too. */
const LEAST_OWN_RUNS = 20;

export const relationOf = (
  kind: RelationKind,
  strength: number,
  more: Partial<Relation> = {},
): Relation => ({
  kind,
  strength,
  joins: false,
  origin: null,
  part: null,
  count: null,
  names: [],
  ...more,
});

/** What two texts have to do with each other, the strongest first. Symmetrical but for the names of the sides. */
export function textRelations(a: Prepared, b: Prepared): Relation[] {
  const shared = sharedText(a, b);
  // Where a text stands in the other, so do its quotations.
  return [sameCanonical(a, b), shared, shared ? null : sharedQuotations(a, b)]
    .filter((one) => one !== null)
    .sort((one, other) => other.strength - one.strength);
}

/** One page says that its original is where the other is, or both name a third. */
function sameCanonical(
  { fingerprint: a }: Prepared,
  { fingerprint: b }: Prepared,
): Relation | null {
  const [mine, yours] = [addressesOf(a), addressesOf(b)];
  const shared = mine.find((address) => yours.includes(address));
  if (shared === undefined) return null;
  const origin = onlyOne(a.url === shared, b.url === shared);
  return relationOf('same-canonical', 1, { joins: true, origin });
}

/** The side of which something is so, where it is so of one alone. */
export function onlyOne(isA: boolean, isB: boolean): Side | null {
  if (isA === isB) return null;
  return isA ? 'a' : 'b';
}

/** What names one text: many sites give their front page as the original of every page. */
export const addressesOf = ({ canonicalUrl, url }: Fingerprint): string[] =>
  [canonicalUrl, url].filter(
    (address): address is string => address !== null && /^https:\/\/[^/]+\/./.test(address),
  );

function sharedText({ sketch: a }: Prepared, { sketch: b }: Prepared): Relation | null {
  if (a.total < LEAST_RUNS || b.total < LEAST_RUNS) return null;
  const overlap = overlapOf(a, b);
  const inB = partInOther(overlap, 'a', a);
  const inA = partInOther(overlap, 'b', b);
  if (!isEnough(inB) && !isEnough(inA)) return null;
  const isA = inB.share > inA.share || (inB.share === inA.share && a.total <= b.total);
  const [{ share }, back] = isA ? [inB, inA] : [inA, inB];
  return relationOf(kindOf(share, back.share), strengthOf(share), {
    joins: true,
    part: { of: isA ? 'a' : 'b', share },
  });
}

/** How much of a text stands in another: as measured on some of its runs, and how many it has. */
type Part = { share: number; measured: number; runs: number };

/** Of the runs outside of quotations, where there are enough of them. */
function partInOther(overlap: Overlap, side: Side, { total }: Sketch): Part {
  const [all, own, sharedOwn] =
    side === 'a'
      ? [overlap.ofA, overlap.ownOfA, overlap.sharedOwnOfA]
      : [overlap.ofB, overlap.ownOfB, overlap.sharedOwnOfB];
  if (all === 0) return { share: 0, measured: 0, runs: total };
  const ownRuns = (own / all) * total;
  return ownRuns >= LEAST_OWN_RUNS
    ? { share: sharedOwn / own, measured: own, runs: ownRuns }
    : { share: overlap.shared / all, measured: all, runs: total };
}

/** Of a sample the share may be more by chance: its standard error, without replacement, is taken off. */
function isEnough({ share, measured, runs }: Part): boolean {
  if (measured < LEAST_MEASURED) return false;
  const error = Math.sqrt((share * (1 - share) * Math.max(0, 1 - measured / runs)) / measured);
  return share - error >= LEAST_SHARE + SHORT_TEXT / Math.sqrt(runs);
}

function kindOf(share: number, back: number): 'copy' | 'rewrite' | 'contains' {
  if (back >= WORD_FOR_WORD) return 'copy';
  if (back / share < AS_LONG) return 'contains';
  return share >= WORD_FOR_WORD ? 'contains' : 'rewrite';
}

/** The share of single words that leaves so many runs of three: the third root. */
const strengthOf = (share: number): number => Math.cbrt(share);

/**
 * Said, but no sign by itself that one repeats the other: whoever was there, or has the statement,
 * quotes the same sentences.
 */
function sharedQuotations(
  { fingerprint: a }: Prepared,
  { fingerprint: b }: Prepared,
): Relation | null {
  const quoted = new Set(b.quotations);
  const count = a.quotations.filter((quotation) => quoted.has(quotation)).length;
  if (count === 0) return null;
  const share = count / Math.min(a.quotations.length, b.quotations.length);
  return relationOf('shares-quotations', share * MOST_OF_QUOTATIONS, { count });
}
