import { z } from 'zod';
import {
  citationById,
  retiredReasonOf,
  reviewersResting,
  setCitationStatus,
} from '@/lib/data/citations';
import { claimById } from '@/lib/data/claims';
import { judgementOfClaim } from '@/lib/data/review-method';
import { holdSource } from '@/lib/data/sources';
import type { Writer } from '@/lib/data/transaction';
import type { Actor } from '@/lib/domain/access/actor';
import { isBlind } from '@/lib/domain/assessment/blindness';
import { ClaimdeskError } from '@/lib/domain/errors';
import { Id, Version } from '@/lib/domain/identity';
import { Reason } from '@/lib/domain/reason';
import { applyEvent } from '@/lib/services/claims/apply-event';
import { command } from '@/lib/services/command';

const Target = z.object({ id: Id, expectedVersion: Version });

/**
 * Takes a citation off a claim and returns it; it can be restored.
 * @throws ClaimdeskError `stale_version`, `already_done`; `transition_refused` while the claim is
 * settled or retired, or while a live assessment rests on the citation: the message names whose, unless
 * the one who asks judges blind.
 */
export const retireCitation = command(
  'citation.edit',
  Target.extend({ reason: Reason }),
  async ({ tx, actor, at }, { id, expectedVersion, reason }) => {
    const { claimId, source } = await citationById(tx, id);
    const { articleId } = await applyEvent(tx, claimId, 'cite', at, async () => {
      const { status } = await citationById(tx, id);
      if (status === 'retired') throw new ClaimdeskError('already_done', 'It is already retired.');
      await refuseWhileRestedOn(tx, actor, claimId, id);
      await setCitationStatus(tx, id, expectedVersion, { status: 'retired', reason });
    });
    const told = { articleId, claimId, citationId: id, sourceTitle: source.csl.title };
    return {
      result: await citationById(tx, id),
      events: [{ type: 'citation.retired', ...told, reason }],
    };
  },
);

/**
 * Puts a retired citation back on its claim and returns it.
 * @throws ClaimdeskError `stale_version`, `already_done`, `source_retired`; `transition_refused`
 * while the claim is settled or retired.
 */
export const restoreCitation = command(
  'citation.edit',
  Target,
  async ({ tx, at }, { id, expectedVersion }) => {
    const { claimId, source } = await citationById(tx, id);
    const reason = await retiredReasonOf(tx, id);
    const { articleId } = await applyEvent(tx, claimId, 'cite', at, async () => {
      const { status } = await citationById(tx, id);
      if (status === 'live') throw new ClaimdeskError('already_done', 'It is in use already.');
      if ((await holdSource(tx, source.id)).status === 'retired') {
        throw new ClaimdeskError('source_retired', `Restore “${source.csl.title}” first.`);
      }
      await setCitationStatus(tx, id, expectedVersion, { status: 'live' });
    });
    const told = { articleId, claimId, citationId: id, sourceTitle: source.csl.title };
    return {
      result: await citationById(tx, id),
      events: [
        { type: 'citation.restored', ...told, ...(reason === null ? {} : { former: { reason } }) },
      ],
    };
  },
);

async function refuseWhileRestedOn(
  tx: Writer,
  actor: Actor,
  claimId: string,
  citationId: string,
): Promise<void> {
  const reviewers = await reviewersResting(tx, citationId);
  if (reviewers.length === 0) return;
  const { state } = await claimById(tx, claimId);
  if (isBlind(actor, { ...(await judgementOfClaim(tx, claimId)), state })) {
    throw new ClaimdeskError(
      'transition_refused',
      'This citation cannot be taken off now: rate the claim first, without it if you like.',
    );
  }
  const names = new Intl.ListFormat('en').format(reviewers);
  throw new ClaimdeskError(
    'transition_refused',
    `The assessment of ${names} rests on this citation: it has to be withdrawn or recorded anew without it first.`,
    [],
    { reviewers },
  );
}
