import { z } from 'zod';
import { currentRevision, lockArticle } from '@/lib/data/articles';
import { insertClaims, knownClaimNames } from '@/lib/data/claims';
import { claimIdOfAnnotation } from '@/lib/domain/claim/annotation-collection';
import { claimsOfAnnotations, type ImportedAnnotations } from '@/lib/domain/claim/annotations';
import { Id } from '@/lib/domain/identity';
import { claimAdded } from '@/lib/services/claims/claim-added';
import { command } from '@/lib/services/command';

const Input = z.object({ articleId: Id, annotations: z.unknown() });

/**
 * Makes claims of annotations of an article's present text: of all of them, or of none. Those that
 * are here already, by their id, are left alone.
 * @throws ClaimdeskError as `claimsOfAnnotations` does, naming each annotation that is in the way.
 */
export const importAnnotations = command('claim.add', Input, async ({ tx, at }, input) => {
  const { articleId } = input;
  // The text must stay the one that the words are found in.
  await lockArticle(tx, articleId);
  const revision = await currentRevision(tx, articleId);
  const known = await knownClaimNames(tx, articleId);
  const { claims: brought, alreadyHere } = claimsOfAnnotations(revision, input.annotations, (id) =>
    known.has(claimIdOfAnnotation(id) ?? id),
  );
  const claims = await insertClaims(
    tx,
    articleId,
    revision.id,
    brought.map(({ key, content, passages }) => ({
      content,
      passages,
      origin: null,
      importKey: key,
    })),
    at,
  );
  const result: ImportedAnnotations = { claims, alreadyHere };
  return {
    result,
    events: claims.map((claim) => claimAdded(articleId, claim)),
  };
});
