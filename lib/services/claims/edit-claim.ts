import { z } from 'zod';
import { articleById, currentRevision } from '@/lib/data/articles';
import { claimById, replacePassages, updateClaimContent } from '@/lib/data/claims';
import { changesBetween } from '@/lib/domain/audit/changes';
import { ClaimContent, PassageInput } from '@/lib/domain/claim/claim';
import { locateClaim } from '@/lib/domain/claim/locate';
import { Id, Version } from '@/lib/domain/identity';
import { applyEvent } from '@/lib/services/claims/apply-event';
import { command } from '@/lib/services/command';

const Input = z.object({
  id: Id,
  expectedVersion: Version,
  content: ClaimContent,
  /** Other passages in place of the present ones; left out, they stay. */
  passages: z.array(PassageInput).min(1, 'A claim needs a passage.').max(20).optional(),
});

/** Changes what the desk says about a claim, or which words it is tied to. */
export const editClaim = command('claim.edit', Input, async ({ tx, at }, input) => {
  const { id, expectedVersion, content, passages } = input;
  const before = await claimById(tx, id);
  await applyEvent(
    tx,
    id,
    'edit',
    at,
    async () => {
      await updateClaimContent(tx, id, content);
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
