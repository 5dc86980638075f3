import { z } from 'zod';
import { claimById, setRetiredReason } from '@/lib/data/claims';
import { Id, Version } from '@/lib/domain/identity';
import { Reason } from '@/lib/domain/reason';
import { applyEvent } from '@/lib/services/claims/apply-event';
import { claimSeenBy } from '@/lib/services/claims/claim-seen';
import { command } from '@/lib/services/command';

const Target = z.object({ id: Id, expectedVersion: Version.optional() });

/** Takes a claim out of the check. It can be restored, with all that belongs to it. */
export const retireClaim = command(
  'claim.retire',
  Target.extend({ reason: Reason }),
  async ({ tx, actor, at }, { id, reason, expectedVersion }) => {
    const { articleId } = await applyEvent(
      tx,
      id,
      'retire',
      at,
      () => setRetiredReason(tx, id, reason),
      expectedVersion,
    );
    return {
      result: await claimSeenBy(tx, actor, id),
      events: [{ type: 'claim.retired', articleId, claimId: id, reason }],
    };
  },
);

export const restoreClaim = command(
  'claim.retire',
  Target,
  async ({ tx, actor, at }, { id, expectedVersion }) => {
    const { retiredReason } = await claimById(tx, id);
    const { articleId, state } = await applyEvent(
      tx,
      id,
      'restore',
      at,
      () => setRetiredReason(tx, id, null),
      expectedVersion,
    );
    return {
      result: await claimSeenBy(tx, actor, id),
      events: [
        {
          type: 'claim.restored',
          articleId,
          claimId: id,
          state,
          ...(retiredReason === null ? {} : { former: { reason: retiredReason } }),
        },
      ],
    };
  },
);
