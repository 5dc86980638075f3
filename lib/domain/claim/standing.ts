import { z } from 'zod';
import { claimStandings } from '@/lib/domain/claim/vocabulary';
import { Id } from '@/lib/domain/identity';
import { Passage } from '@/lib/domain/passage/passage';

/** What a revision of the text made of one passage; see `carryOver`. */
export const CarryOutcome = z.enum(['same', 'changed', 'ambiguous', 'gone']);
export type CarryOutcome = z.infer<typeof CarryOutcome>;

export const ClaimStanding = z.enum(claimStandings);
export type ClaimStanding = z.infer<typeof ClaimStanding>;

/** A place where a passage may stand now; `score` says from 0 to 1 how good it is. */
export const PlaceChoice = z.object({ passage: Passage.omit({ id: true }), score: z.number() });
export type PlaceChoice = z.infer<typeof PlaceChoice>;

/** A passage that a revision moved, changed or took away, for a person to look at. */
export const PendingPassage = z.object({
  id: Id,
  outcome: CarryOutcome.exclude(['same']),
  /** Number of the revision in which it is so; an earlier one may have done it. */
  revision: z.int().positive(),
  /** Number of the revision that has the words of `from`. */
  fromRevision: z.int().positive(),
  /** The words that somebody last stood by, of an older revision. */
  from: Passage,
  /** The words in their place now; null unless they changed. */
  to: Passage.nullable(),
  /** Where it may stand, the best first; empty unless it is ambiguous. */
  choices: z.array(PlaceChoice),
});
export type PendingPassage = z.infer<typeof PendingPassage>;

/**
 * How a claim stands whose passages became this: the worst counts, but it is gone only when none of
 * its passages is left. `outcomes` are those that nobody has resolved, `placed` is how many passages
 * it has in the present text.
 */
export function standingOf(outcomes: readonly CarryOutcome[], placed: number): ClaimStanding {
  if (outcomes.includes('ambiguous')) return 'ambiguous';
  if (outcomes.includes('gone') && placed === 0) return 'gone';
  return outcomes.some((outcome) => outcome !== 'same') ? 'changed' : 'current';
}
