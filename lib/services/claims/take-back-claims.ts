import { z } from 'zod';
import { setRetiredReason } from '@/lib/data/claims';
import { notFound } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { applyEvent } from '@/lib/services/claims/apply-event';
import { command } from '@/lib/services/command';

const REASON = 'Taken back after it was accepted from a suggestion.';

const Input = z.object({ articleId: Id, claimIds: z.array(Id).min(1).max(5000) });

/**
 * The way back from accepting suggestions: retires the claims that came of it, all or none.
 * @throws ClaimdeskError `not_found`; `transition_refused` when one of them is settled by now.
 */
export const takeBackClaims = command(
  'claim.retire',
  Input,
  async ({ tx, at }, { articleId, claimIds }) => {
    // In one order, whoever asks, so that two of these never wait for each other.
    const ids = [...new Set(claimIds)].sort();
    for (const id of ids) {
      const claim = await applyEvent(tx, id, 'retire', at, () => setRetiredReason(tx, id, REASON));
      if (claim.articleId !== articleId) throw notFound('claim');
    }
    return {
      result: { claims: ids.length },
      events: ids.map((claimId) => ({
        type: 'claim.retired' as const,
        articleId,
        claimId,
        reason: REASON,
      })),
    };
  },
);
