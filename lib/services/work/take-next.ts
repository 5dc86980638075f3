import { z } from 'zod';
import { candidatesFor, handOver, holdChoice, openAssignment } from '@/lib/data/claim-assignments';
import { lockClaim } from '@/lib/data/claim-state';
import { ClaimdeskError } from '@/lib/domain/errors';
import { dayOf } from '@/lib/domain/workflow/due';
import { nextClaim } from '@/lib/domain/workflow/next-claim';
import { applyEvent } from '@/lib/services/claims/apply-event';
import { command } from '@/lib/services/command';

/** What somebody was given. It does not tell whether others have it too. */
export const Given = z.object({
  articleId: z.string(),
  claimId: z.string(),
  number: z.int(),
  /** Why this one, in a sentence. */
  why: z.string(),
});
export type Given = z.infer<typeof Given>;

/**
 * Gives the caller the claim that comes next for them and asks them for its assessment; null when no
 * claim needs them. Where nobody has it in hand, they have from now on.
 */
export const takeNext = command('claim.assign', z.object({}), async ({ tx, at, actor }) => {
  if (actor.kind !== 'user') throw new ClaimdeskError('forbidden', 'Only a member takes a claim.');
  const { id, name } = actor;
  await holdChoice(tx);
  const choice = nextClaim(await candidatesFor(tx, id), dayOf(at));
  if (!choice) return { result: null, events: [] };
  const { claimId, articleId, number } = choice.claim;
  const result: Given = { claimId, articleId, number, why: choice.why };
  const { assigneeId } = await lockClaim(tx, claimId);
  if (assigneeId === null) {
    await applyEvent(tx, claimId, 'assign', at, () => handOver(tx, claimId, id, id, at));
    const event = { type: 'claim.assigned', articleId, claimId, assigneeId: id } as const;
    return { result, events: [{ ...event, assigneeName: name }] };
  }
  await openAssignment(tx, claimId, id, id, at);
  const event = { type: 'claim.asked', articleId, claimId, reviewerId: id } as const;
  return { result, events: [{ ...event, reviewerName: name }] };
});
