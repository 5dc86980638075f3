import { z } from 'zod';
import { shareCarried } from '@/lib/data/carried-passages';
import { copyCitations, insertLineage, sharePassages } from '@/lib/data/claim-lineage';
import { lockClaims } from '@/lib/data/claim-state';
import { claimById, setRetiredReason } from '@/lib/data/claims';
import { ClaimdeskError, invalidField } from '@/lib/domain/errors';
import { Id, Version } from '@/lib/domain/identity';
import { applyEvent } from '@/lib/services/claims/apply-event';
import { claimSeenBy } from '@/lib/services/claims/claim-seen';
import { command } from '@/lib/services/command';

export const MergedIds = z
  .array(Id)
  .min(1, 'Choose the claims to merge into this one.')
  .max(20, 'Merge at most 20 claims at once.');

const Input = z.object({
  /** The claim that stays. */
  intoId: Id,
  expectedVersion: Version.optional(),
  fromIds: MergedIds,
});

/**
 * Makes one claim of several that say the same. The one that stays gets the others' passages and
 * copies of their citations; the others are retired and keep their assessments and history.
 */
export const mergeClaims = command('claim.edit', Input, async ({ tx, actor, at }, input) => {
  const { intoId } = input;
  const fromIds = [...new Set(input.fromIds)].sort();
  // In one order, so that two who merge the same claims do not wait for each other.
  await lockClaims(tx, [intoId, ...fromIds]);
  const into = await claimById(tx, intoId);
  const merged: { id: string; number: number }[] = [];
  const gained: Record<'passageIds' | 'carriedIds' | 'citationIds', string[]> = {
    passageIds: [],
    carriedIds: [],
    citationIds: [],
  };
  const absorb = async () => {
    if ((await claimById(tx, intoId)).standing === 'gone') {
      throw new ClaimdeskError(
        'transition_refused',
        'The text no longer says this claim: tie it to other words before others are merged into it.',
      );
    }
    for (const [index, id] of fromIds.entries()) {
      const from = await claimById(tx, id);
      if (id === intoId || from.articleId !== into.articleId) {
        throw invalidField(`fromIds.${index}`, 'Choose other claims of the same article.');
      }
      await applyEvent(tx, id, 'retire', at, () =>
        setRetiredReason(tx, id, `Merged into #${into.number}.`),
      );
      merged.push({ id, number: from.number });
    }
    gained.passageIds = await sharePassages(tx, intoId, fromIds);
    gained.carriedIds = await shareCarried(tx, intoId, fromIds);
    gained.citationIds = await copyCitations(tx, intoId, fromIds, at);
    await insertLineage(
      tx,
      fromIds.map((fromId) => ({ fromId, intoId, kind: 'merge' as const })),
      at,
    );
  };
  await applyEvent(tx, intoId, 'edit', at, absorb, input.expectedVersion);
  return {
    result: await claimSeenBy(tx, actor, intoId),
    events: [
      {
        type: 'claim.absorbed',
        articleId: into.articleId,
        claimId: intoId,
        fromNumbers: merged.map(({ number }) => number),
        gained,
      },
      ...merged.map(({ id }) => ({
        type: 'claim.merged' as const,
        articleId: into.articleId,
        claimId: id,
        intoNumber: into.number,
      })),
    ],
  };
});
