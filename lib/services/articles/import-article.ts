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
import { ArticleImport, readImport } from '@/lib/domain/article/article-import';
import { locateClaim } from '@/lib/domain/claim/locate';
import { ClaimdeskError } from '@/lib/domain/errors';
import { slugOf } from '@/lib/domain/report/slug';
import { command } from '@/lib/services/command';

/**
 * Takes in an article with its claims: all of it, or nothing. A claim whose passage is not found
 * refuses the whole import and is named.
 * @throws ClaimdeskError `invalid_input`, `too_large`, `passage_not_found`, `passage_ambiguous`;
 * `already_done` when an article of that import key is here, naming it.
 */
export const importArticle = command('article.import', ArticleImport, async (work, input) => {
  const { tx, actor, at } = work;
  const { metadata, body } = readImport(input);
  const claims = input.claims.map(({ passages, origin, key, ...content }, index) => ({
    content,
    origin,
    importKey: key ?? null,
    passages: locateClaim(body, metadata.language, { passages, origin }, `claims.${index}`),
  }));
  refuseRepeatedKeys(input.claims);
  await holdArticleNames(tx);
  await refuseImported(tx, input.importKey);

  const scale = await scaleForNewArticle(tx, input.ratingScale);
  const articleId = await insertArticle(
    tx,
    {
      ...metadata,
      slug: await freeSlug(tx, slugOf(metadata.title)),
      ratingScaleId: scale.id,
      createdById: actor.kind === 'user' ? actor.id : null,
      importKey: input.importKey ?? null,
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
      ...added.map(({ id, number }, index) => ({
        type: 'claim.added' as const,
        articleId,
        claimId: id,
        number,
        wording: claims[index]?.content.wording ?? '',
      })),
    ],
  };
});

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

function refuseRepeatedKeys(claims: ArticleImport['claims']): void {
  const seen = new Set<string>();
  claims.forEach(({ key }, index) => {
    if (key === undefined) return;
    if (seen.has(key)) {
      const message = `Two claims have the key “${key}”: give each its own.`;
      throw new ClaimdeskError('invalid_input', message, [
        { path: `claims.${index}.key`, message },
      ]);
    }
    seen.add(key);
  });
}
