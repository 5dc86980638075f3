import { z } from 'zod';
import { articleById, currentRevision, lockArticle } from '@/lib/data/articles';
import { insertLineage } from '@/lib/data/claim-lineage';
import { lockClaim } from '@/lib/data/claim-state';
import { claimById, insertClaims, setRetiredReason } from '@/lib/data/claims';
import { type Claim, ClaimParts } from '@/lib/domain/claim/claim';
import { locateClaim } from '@/lib/domain/claim/locate';
import { invalidField } from '@/lib/domain/errors';
import { Id, Version } from '@/lib/domain/identity';
import { applyEvent } from '@/lib/services/claims/apply-event';
import { claimAdded } from '@/lib/services/claims/claim-added';
import { command } from '@/lib/services/command';

const Input = z.object({ id: Id, expectedVersion: Version.optional(), parts: ClaimParts });

/**
 * Puts several claims in place of one. The whole is retired and stays readable with its history;
 * the parts start open, since nobody has judged them yet.
 */
export const splitClaim = command('claim.edit', Input, async ({ tx, at }, input) => {
  // Before the article's row, in the order in which every other command takes the two.
  await lockClaim(tx, input.id);
  const whole = await claimById(tx, input.id);
  const { articleId } = whole;
  await lockArticle(tx, articleId);
  refuseWithoutPassages(whole, input.parts);
  const { language } = await articleById(tx, articleId);
  const revision = await currentRevision(tx, articleId);
  const parts = input.parts.map(({ passages, ...content }, index) => ({
    content,
    origin: whole.origin,
    importKey: null,
    passages: locateClaim(
      revision,
      language,
      { passages: passages.length > 0 ? passages : whole.passages, origin: null },
      `parts.${index}`,
    ),
  }));
  const added = await insertClaims(tx, articleId, revision.id, parts, at);
  const numbers = added.map(({ number }) => number);
  await applyEvent(
    tx,
    input.id,
    'retire',
    at,
    () => setRetiredReason(tx, input.id, `Split into ${numbers.map((n) => `#${n}`).join(', ')}.`),
    input.expectedVersion,
  );
  await insertLineage(
    tx,
    added.map(({ id }) => ({ fromId: input.id, intoId: id, kind: 'split' as const })),
    at,
  );
  return {
    result: { ids: added.map(({ id }) => id) },
    events: [
      { type: 'claim.split', articleId, claimId: input.id, intoNumbers: numbers },
      ...added.map((claim) => claimAdded(articleId, claim)),
    ],
  };
});

/** A part keeps the passages of the whole, which the present text may not have. */
function refuseWithoutPassages(whole: Claim, parts: z.output<typeof ClaimParts>): void {
  const index = parts.findIndex(({ passages }) => passages.length === 0);
  if (whole.passages.length > 0 || index === -1) return;
  throw invalidField(
    `parts.${index}.passages`,
    'The text does not say where this claim stands: give the part words of its own.',
  );
}
