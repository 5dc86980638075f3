import { articleById, currentRevision } from '@/lib/data/articles';
import { claimById, replacePassages, updateClaimContent } from '@/lib/data/claims';
import { changesBetween } from '@/lib/domain/audit/changes';
import { ClaimChange, ClaimContent, PassageChange } from '@/lib/domain/claim/claim';
import { locateClaim } from '@/lib/domain/claim/locate';
import { Id, Version } from '@/lib/domain/identity';
import { applyEvent } from '@/lib/services/claims/apply-event';
import { command } from '@/lib/services/command';

const Input = ClaimChange.extend({
  id: Id,
  expectedVersion: Version,
  /** Left out, the present ones stay. */
  passages: PassageChange.optional(),
});

/** Changes what the desk says about a claim, or which words it is tied to. */
export const editClaim = command('claim.edit', Input, async ({ tx, at }, input) => {
  const { id, expectedVersion, passages, ...content } = input;
  const before = await claimById(tx, id);
  await applyEvent(
    tx,
    id,
    'edit',
    at,
    async () => {
      await updateClaimContent(tx, id, { ...ClaimContent.parse(before), ...content });
      if (!passages) return;
      const { language } = await articleById(tx, before.articleId);
      const revision = await currentRevision(tx, before.articleId);
      const located = locateClaim(revision, language, { passages, origin: null });
      await replacePassages(tx, id, revision.id, located);
    },
    expectedVersion,
  );
  const after = await claimById(tx, id);
  const words = (claim: typeof after) => claim.passages.map(({ exact }) => exact);
  return {
    result: after,
    events: [
      {
        type: 'claim.edited',
        articleId: after.articleId,
        claimId: id,
        changes: changesBetween(
          { ...ClaimContent.parse(before), passages: words(before) },
          { ...ClaimContent.parse(after), passages: words(after) },
        ),
      },
    ],
  };
});
