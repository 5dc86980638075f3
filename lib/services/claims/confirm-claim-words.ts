import { z } from 'zod';
import { resolveCarriedOfClaim } from '@/lib/data/carried-passages';
import { lockClaim } from '@/lib/data/claim-state';
import { claimById } from '@/lib/data/claims';
import { ClaimdeskError } from '@/lib/domain/errors';
import { Id, Version } from '@/lib/domain/identity';
import { transitions } from '@/lib/domain/workflow/transitions';
import { applyEvent } from '@/lib/services/claims/apply-event';
import { claimSeenBy } from '@/lib/services/claims/claim-seen';
import { command } from '@/lib/services/command';

const Input = z.object({ id: Id, expectedVersion: Version.optional() });

/**
 * Says that a claim still holds for the words that a revision changed; its state then follows from
 * its facts again.
 * @throws ClaimdeskError `transition_refused` unless its words changed.
 */
export const confirmClaimWords = command(
  'claim.edit',
  Input,
  async ({ tx, actor, at }, { id, expectedVersion }) => {
    await lockClaim(tx, id);
    const { standing, passages, pending } = await claimById(tx, id);
    const confirm = async () => {
      if (standing !== 'changed') {
        throw new ClaimdeskError('transition_refused', transitions.confirm.refusal);
      }
      const byId = actor.kind === 'user' ? actor.id : null;
      await resolveCarriedOfClaim(tx, id, { at, byId });
    };
    const { articleId, state } = await applyEvent(tx, id, 'confirm', at, confirm, expectedVersion);
    return {
      result: await claimSeenBy(tx, actor, id),
      events: [
        {
          type: 'claim.confirmed',
          articleId,
          claimId: id,
          passages: passages.map(({ exact }) => exact),
          state,
          former: { carriedIds: pending.map((one) => one.id) },
        },
      ],
    };
  },
);
