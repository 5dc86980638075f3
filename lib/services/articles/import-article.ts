import { ArticleImport, readImport } from '@/lib/domain/article/article-import';
import { locateClaim } from '@/lib/domain/claim/locate';
import { ClaimdeskError } from '@/lib/domain/errors';
import { takeIn } from '@/lib/services/articles/take-in';
import { command } from '@/lib/services/command';

/**
 * Takes in an article with its claims: all of it, or nothing. A claim whose passage is not found
 * refuses the whole import and is named.
 * @throws ClaimdeskError `invalid_input`, `too_large`, `passage_not_found`, `passage_ambiguous`;
 * `already_done` when an article of that import key is here, naming it.
 */
export const importArticle = command('article.import', ArticleImport, async (work, input) => {
  const { metadata, body } = readImport(input);
  const claims = input.claims.map(({ passages, origin, key, ...content }, index) => ({
    content,
    origin,
    importKey: key ?? null,
    passages: locateClaim(body, metadata.language, { passages, origin }, `claims.${index}`),
  }));
  refuseRepeatedKeys(input.claims);
  const { ratingScale, importKey } = input;
  return await takeIn(work, { metadata, body, claims, ratingScale, importKey });
});

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
