import { articleById, currentRevision, lockArticle } from '@/lib/data/articles';
import { claimById, insertClaims } from '@/lib/data/claims';
import { ClaimInput } from '@/lib/domain/claim/claim';
import { locateClaim } from '@/lib/domain/claim/locate';
import { Id } from '@/lib/domain/identity';
import { claimAdded } from '@/lib/services/claims/claim-added';
import { command } from '@/lib/services/command';

const Input = ClaimInput.safeExtend({ articleId: Id });

/** Adds a claim to an article, tied to the words that make it. */
export const addClaim = command('claim.add', Input, async ({ tx, at }, input) => {
  const { articleId, key, passages, origin, ...content } = input;
  // The text must stay the one that the words are found in.
  await lockArticle(tx, articleId);
  const { language } = await articleById(tx, articleId);
  const revision = await currentRevision(tx, articleId);
  const located = locateClaim(revision, language, { passages, origin });
  const [added] = await insertClaims(
    tx,
    articleId,
    revision.id,
    [{ content, origin, importKey: key ?? null, passages: located }],
    at,
  );
  if (!added) throw new Error('The claim was not written.');
  return {
    result: await claimById(tx, added.id),
    events: [claimAdded(articleId, added)],
  };
});
