import { type CarryOutcome, type ClaimStanding, standingOf } from '@/lib/domain/claim/standing';
import { type CarriedOver, carryOver } from '@/lib/domain/passage/carry-over';
import { diffWords } from '@/lib/domain/passage/diff-words';
import { fold } from '@/lib/domain/passage/fold';
import type { Passage, PassageSelectors } from '@/lib/domain/passage/passage';

/** A passage of a claim as it came through the revisions so far. */
export type Strand = {
  claimId: string;
  /** What the last revision made of it, where nobody has seen to that. */
  open: CarryOutcome | null;
  /** The words that somebody last stood by. */
  base: Passage;
  /** Where they stand in the present text; null where that is not known. */
  current: Passage | null;
};

export type CarriedStrand = Strand & { became: CarriedOver };

/**
 * Carries strands over to the next text, in the order given. What counts is whether the words differ
 * from those that somebody last stood by: an edit that nobody has looked at stays an edit, and words
 * that were put back are the same again. Offsets are UTF-16 code units. Never throws.
 */
export function carryStrands(strands: readonly Strand[], text: string): CarriedStrand[] {
  const sources = new Map<string, Passage>();
  for (const { base, current } of strands) {
    sources.set(base.id, base);
    if (current) sources.set(current.id, current);
  }
  const carried = new Map(
    carryOver([...sources.values()], text).map(({ passage, became }) => [passage.id, became]),
  );
  const of = ({ id }: Passage): CarriedOver => carried.get(id) ?? { outcome: 'gone' };
  return strands.map((strand) => {
    const { base, current } = strand;
    const fromCurrent = current && of(current);
    const became = fromCurrent && fromCurrent.outcome !== 'gone' ? fromCurrent : of(base);
    return { ...strand, became: againstBase(base, became) };
  });
}

function againstBase(base: PassageSelectors, became: CarriedOver): CarriedOver {
  if (became.outcome !== 'same' && became.outcome !== 'changed') return became;
  const { now, score } = became;
  if (sameWords(base.exact, now.exact)) return { outcome: 'same', now, score };
  return { outcome: 'changed', now, score, diff: diffWords(base.exact, now.exact) };
}

/** Whether two passages say the same, typography aside. */
export const sameWords = (one: string, other: string): boolean =>
  fold(one).text.trim() === fold(other).text.trim();

/** How a claim stands once its strands became this. */
export function standingAfter(strands: readonly CarriedStrand[]): ClaimStanding {
  const outcomes: CarryOutcome[] = strands.map(({ became }) => became.outcome);
  return standingOf(outcomes, strands.filter(({ became }) => 'now' in became).length);
}

/** How many claims stand how once the text is revised. */
export type CarryCounts = { same: number; changed: number; ambiguous: number; gone: number };

export function countCarried(strands: readonly CarriedStrand[]): CarryCounts {
  const counts: CarryCounts = { same: 0, changed: 0, ambiguous: 0, gone: 0 };
  for (const ofClaim of Map.groupBy(strands, ({ claimId }) => claimId).values()) {
    const standing = standingAfter(ofClaim);
    counts[standing === 'current' ? 'same' : standing] += 1;
  }
  return counts;
}

/** The words of a strand before and after; null where it is not known which are meant now. */
export const wordsOf = ({ base, became }: CarriedStrand) => ({
  before: base.exact,
  after: 'now' in became ? became.now.exact : null,
});

/** Whether what became of a claim's passages is other than it was; places to choose from always are. */
export const needsTelling = (strands: readonly CarriedStrand[]): boolean =>
  strands.some(({ open, current, became }) => {
    if (became.outcome !== (open ?? 'same') || became.outcome === 'ambiguous') return true;
    return became.outcome === 'changed' && became.now.exact !== current?.exact;
  });

/** The strands of a claim that the history tells of: what differs, or what came back. */
export function toldOf(strands: readonly CarriedStrand[]): CarriedStrand[] {
  const differing = strands.filter(({ became }) => became.outcome !== 'same');
  return differing.length > 0 ? differing : [...strands];
}

/** Why the verdict on a claim is opened again by a revision, in plain words. */
export function reopeningReason(revision: number, strands: readonly CarriedStrand[]): string {
  const said = toldOf(strands).map((strand) => {
    const { before, after } = wordsOf(strand);
    if (after !== null) return `“${before}” became “${after}”`;
    return strand.became.outcome === 'ambiguous'
      ? `“${before}” may stand in several places`
      : `it no longer says “${before}”`;
  });
  return `The text was revised (revision ${revision}): ${said.join('; ')}.`;
}
