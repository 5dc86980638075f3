import { z } from 'zod';
import { ClaimPriority, type ClaimState } from '@/lib/domain/claim/claim';
import { DueOn } from '@/lib/domain/claim/due-on';
import { cursorOfParts, readCursor, writeCursor } from '@/lib/domain/cursor';
import { Id, Instant } from '@/lib/domain/identity';

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

/**
 * A place in a list of work: the instant at which the walk began, and what the claim there is ordered by,
 * as it was at that instant. It holds though claims come, go, and are given other dates.
 */
export const WorkCursor = cursorOfParts([
  Instant,
  z.union([DueOn, z.literal('none')]),
  ClaimPriority,
  Id,
  z.coerce.number().int().positive(),
]);

/** What lists of work are ordered by, the earliest date and the highest priority first. */
export type WorkPlace = {
  dueOn: DueOn | null;
  priority: ClaimPriority;
  articleId: string;
  number: number;
};

export const workCursor = (asOf: string, { dueOn, priority, articleId, number }: WorkPlace) =>
  writeCursor(asOf, dueOn ?? 'none', priority, articleId, number);

export function readWorkCursor(cursor: string): { asOf: string; place: WorkPlace } {
  const [asOf = '', dueOn = '', priority, articleId = '', number] = readCursor(cursor);
  return {
    asOf,
    place: {
      dueOn: dueOn === 'none' ? null : dueOn,
      priority: ClaimPriority.parse(priority),
      articleId,
      number: Number(number),
    },
  };
}

/** Negative where the first one goes first; 0 for one and the same claim only. */
export function comparePlaces(one: WorkPlace, other: WorkPlace): number {
  const { options } = ClaimPriority;
  return (
    order(one.dueOn ?? 'none', other.dueOn ?? 'none') ||
    options.indexOf(one.priority) - options.indexOf(other.priority) ||
    order(one.articleId, other.articleId) ||
    one.number - other.number
  );
}

const order = (one: string, other: string): number => Number(one > other) - Number(one < other);

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
