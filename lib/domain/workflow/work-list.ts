import { z } from 'zod';
import { ClaimPriority, type ClaimState } from '@/lib/domain/claim/claim';
import { DueOn } from '@/lib/domain/claim/due-on';
import { Id } from '@/lib/domain/identity';

/** The lists of what waits, and on whom. */
export const WorkList = z.enum(['mine', 'done', 'settle', 'disputed']);
export type WorkList = z.infer<typeof WorkList>;

/** What a claim waits for, as whoever is told may know it. */
export const WaitsFor = z.enum(['you', 'words', 'reviewer', 'editor', 'disagreement']);
export type WaitsFor = z.infer<typeof WaitsFor>;

/** A claim in a list of work. It has neither its state nor counts: they would tell how others judged. */
export const WorkItem = z.object({
  claimId: Id,
  number: z.int().positive(),
  wording: z.string(),
  priority: ClaimPriority,
  dueOn: DueOn.nullable(),
  article: z.object({ id: Id, title: z.string() }),
  waitsFor: WaitsFor,
});
export type WorkItem = z.infer<typeof WorkItem>;

/** What a claim waits for that the person who asks has assessed, so that nothing is kept from them. */
export function waitsFor(
  state: ClaimState,
  { assessed, required }: { assessed: number; required: number },
): WaitsFor {
  if (assessed < required) return 'reviewer';
  if (state === 'disputed') return 'disagreement';
  return state === 'assessed' ? 'editor' : 'words';
}

export const waitsForWords: Readonly<Record<WaitsFor, string>> = {
  you: 'Waits for your assessment',
  words: 'Waits for a look at its changed words',
  reviewer: 'Waits for another reviewer',
  editor: 'Waits for an editor to settle it',
  disagreement: 'The reviewers disagree; waits for an editor',
};
