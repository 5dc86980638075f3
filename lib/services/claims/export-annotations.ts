import { articleById, currentRevision } from '@/lib/data/articles';
import { claimsOfArticle } from '@/lib/data/claims';
import { policyOfArticle } from '@/lib/data/review-method';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { seenBy } from '@/lib/domain/assessment/blindness';
import {
  ANNOTATION_MEDIA_TYPE,
  annotationCollection,
} from '@/lib/domain/claim/annotation-collection';
import type { Context } from '@/lib/services/context';
import { addressOfDesk } from '@/lib/services/desk/address';

/** The claims of an article as W3C annotations, for a file. @throws ClaimdeskError `not_found`. */
export async function exportAnnotations(context: Context, articleId: string) {
  const { actor } = authorize(context.actor, 'article.read');
  const db = reader();
  const article = await articleById(db, articleId);
  const [revision, policy, claims, address] = await Promise.all([
    currentRevision(db, articleId),
    policyOfArticle(db, articleId),
    claimsOfArticle(db, articleId),
    addressOfDesk(db),
  ]);
  const collection = annotationCollection(
    { article, revision, claims: claims.map((claim) => seenBy(actor, policy, claim)) },
    address,
  );
  return {
    mediaType: ANNOTATION_MEDIA_TYPE,
    fileName: `${article.slug}-annotations.jsonld`,
    body: `${JSON.stringify(collection, null, 2)}\n`,
  };
}
