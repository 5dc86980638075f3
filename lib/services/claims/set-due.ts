import { z } from 'zod';
import { lockClaim, storeTransition } from '@/lib/data/claim-state';
import { claimById, dueDatesOf, setDueOn } from '@/lib/data/claims';
import { DueOn } from '@/lib/domain/claim/due-on';
import { ClaimdeskError, staleVersion } from '@/lib/domain/errors';
import { Id, Version } from '@/lib/domain/identity';
import { allows } from '@/lib/domain/workflow/transitions';
import { command } from '@/lib/services/command';

/**
 * Says by which day a claim should be settled; null takes its own date away, and that of its article
 * holds. The result has its own date of before, for taking it back.
 * @throws ClaimdeskError `not_found`, `transition_refused`, `stale_version`.
 */
export const setDue = command(
  'claim.setDue',
  z.object({ id: Id, dueOn: DueOn.nullable(), expectedVersion: Version.optional() }),
  async ({ tx, at }, { id, dueOn, expectedVersion }) => {
    const { version, state, articleId } = await lockClaim(tx, id);
    if (expectedVersion !== undefined && expectedVersion !== version) {
      throw staleVersion('claim', version);
    }
    if (!allows(state, 'assign')) {
      throw new ClaimdeskError(
        'transition_refused',
        'Only a claim that is being worked on is due on a date.',
      );
    }
    const { own: before, ofArticle } = await dueDatesOf(tx, id);
    const isSame = dueOn === before || (before === null && dueOn === ofArticle);
    if (isSame) return { result: { claim: await claimById(tx, id), before }, events: [] };
    await setDueOn(tx, id, dueOn);
    await storeTransition(tx, id, state, at);
    return {
      result: { claim: await claimById(tx, id), before },
      events: [{ type: 'claim.dueSet', articleId, claimId: id, before, after: dueOn } as const],
    };
  },
);
