import {
  articleById,
  articleIdByImportKey,
  holdArticleNames,
  insertArticle,
  insertRevision,
  slugsBeginning,
} from '@/lib/data/articles';
import { insertClaims } from '@/lib/data/claims';
import { scaleForNewArticle } from '@/lib/data/rating-scales';
import { sha256 } from '@/lib/data/sha256';
import type { Writer } from '@/lib/data/transaction';
import type { Article, ArticleMetadata, ArticleText } from '@/lib/domain/article/article';
import { ClaimdeskError } from '@/lib/domain/errors';
import { slugOf } from '@/lib/domain/report/slug';
import { claimAdded } from '@/lib/services/claims/claim-added';
import type { Outcome, Work } from '@/lib/services/command';

type ReadyArticle = {
  metadata: ArticleMetadata;
  body: ArticleText;
  claims: Parameters<typeof insertClaims>[3];
  /** Key of a rating scale; the desk's own where left out. */
  ratingScale?: string | null | undefined;
  importKey?: string | undefined;
};

/**
 * Writes an article that was read, with its first revision and its claims: the part that every way
 * of bringing one shares.
 * @throws ClaimdeskError `invalid_input` for a rating scale that is none, `already_done` when an
 * article of that import key is here, naming it.
 */
export async function takeIn(
  { tx, actor, at }: Work,
  { metadata, body, claims, ratingScale, importKey }: ReadyArticle,
): Promise<Outcome<Article & { claims: number }>> {
  await holdArticleNames(tx);
  await refuseImported(tx, importKey);
  const scale = await scaleForNewArticle(tx, ratingScale);
  const articleId = await insertArticle(
    tx,
    {
      ...metadata,
      slug: await freeSlug(tx, slugOf(metadata.title)),
      ratingScaleId: scale.id,
      createdById: actor.kind === 'user' ? actor.id : null,
      importKey: importKey ?? null,
    },
    at,
  );
  const revisionId = await insertRevision(
    tx,
    { articleId, number: 1, ...body, textSha256: sha256(body.text) },
    at,
  );
  const added = await insertClaims(tx, articleId, revisionId, claims, at);
  return {
    result: { ...(await articleById(tx, articleId)), claims: added.length },
    events: [
      { type: 'article.imported', articleId, title: metadata.title, claims: added.length },
      ...added.map((claim) => claimAdded(articleId, claim)),
    ],
  };
}

/** The stem itself, or the first of stem-2, stem-3 … that no article has. */
async function freeSlug(tx: Writer, stem: string): Promise<string> {
  const taken = await slugsBeginning(tx, stem);
  if (!taken.has(stem)) return stem;
  let number = 2;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

async function refuseImported(tx: Writer, importKey: string | undefined): Promise<void> {
  const existingId = importKey && (await articleIdByImportKey(tx, importKey));
  if (!existingId) return;
  const message = `The article “${importKey}” is here already.`;
  throw new ClaimdeskError('already_done', message, [{ path: 'importKey', message }], {
    existingId,
  });
}
