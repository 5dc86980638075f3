import { z } from 'zod';
import { articleById, currentRevision, lockArticle } from '@/lib/data/articles';
import { claimsByIds, claimsOfArticle, insertClaims } from '@/lib/data/claims';
import { findSentence } from '@/lib/domain/claim/galley/find-sentence';
import type { GalleySentence } from '@/lib/domain/claim/galley/galley';
import { contentOf, SuggestionsInput, suggestionOf } from '@/lib/domain/claim/galley/suggestion';
import { ClaimdeskError } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { passageAt } from '@/lib/domain/passage/select';
import { assembleGalley } from '@/lib/services/articles/assemble-galley';
import { readSentences } from '@/lib/services/articles/read-sentences';
import { claimAdded } from '@/lib/services/claims/claim-added';
import { command } from '@/lib/services/command';

const Input = z.object({ articleId: Id, suggestions: SuggestionsInput });

/**
 * Makes claims of sentences, each tied to all the words of its sentence: of all of them, or of none.
 * What the caller leaves out of a claim is as the detector suggests it.
 * @returns the claims in the order of the suggestions.
 * @throws ClaimdeskError `not_found`; `passage_not_found` or `passage_ambiguous` for words that are no
 * sentence of the present text, or of several; `already_done` where a claim is tied to one already.
 */
export const acceptSuggestions = command('claim.add', Input, async ({ tx, at }, input) => {
  const { articleId, suggestions } = input;
  await lockArticle(tx, articleId);
  const article = await articleById(tx, articleId);
  const revision = await currentRevision(tx, articleId);
  const { sentences, detections } = readSentences(revision, article.language);
  const before = (await claimsOfArticle(tx, articleId)).map(({ summary }) => summary);
  const galley = await assembleGalley(tx, { article, revision, claims: before });
  const detected = await detections();

  const taken = new Set<number>();
  const claims = suggestions.map((accepted, index) => {
    const path = `suggestions.${index}.exact`;
    const sentence = findSentence(sentences, accepted, path);
    const at = sentences.indexOf(sentence);
    refuseCovered(galley.sentences[at], taken, path);
    taken.add(sentence.start);
    const { start, end } = sentence;
    const suggested = suggestionOf(revision.text.slice(start, end), detected?.[at] ?? null);
    return {
      content: contentOf(accepted, suggested),
      origin: null,
      importKey: null,
      passages: [passageAt(revision.text, start, end)],
    };
  });

  const added = await insertClaims(tx, articleId, revision.id, claims, at);
  return {
    result: await claimsByIds(
      tx,
      added.map(({ id }) => id),
    ),
    events: added.map((claim) => claimAdded(articleId, claim)),
  };
});

function refuseCovered(
  sentence: GalleySentence | undefined,
  taken: ReadonlySet<number>,
  path: string,
): void {
  if (sentence?.status !== 'claim' && !taken.has(sentence?.start ?? -1)) return;
  const message = 'A claim is tied to this sentence already: nothing was added.';
  throw new ClaimdeskError('already_done', message, [{ path, message }]);
}
