import { marksOfArticle } from '@/lib/data/sentence-marks';
import type { Reader } from '@/lib/data/transaction';
import type { Article, Revision } from '@/lib/domain/article/article';
import type { ClaimSummary } from '@/lib/domain/claim/claim';
import type { Detection } from '@/lib/domain/claim/detect/detect';
import { type Galley, galleyOf, isSuggested } from '@/lib/domain/claim/galley/galley';
import type { ShownGalley, ShownSentence } from '@/lib/domain/claim/galley/shown-galley';
import { type ReadSentences, readSentences } from '@/lib/services/articles/read-sentences';
import { detector } from '@/lib/services/claims/detector';

export type Read = {
  article: Pick<Article, 'id' | 'language'>;
  revision: Revision;
  claims: readonly Pick<ClaimSummary, 'state' | 'passages'>[];
};

export type AssembledGalley = Galley & Pick<ReadSentences, 'detections'>;

/** What has become of each sentence of an article, as the database has it now. */
export async function assembleGalley(
  db: Reader,
  { article, revision, claims }: Read,
): Promise<AssembledGalley> {
  const { sentences, detections } = readSentences(revision, article.language);
  const marks = await marksOfArticle(db, article.id);
  return { ...galleyOf(revision.text, sentences, claims, marks), detections };
}

/** Whether each sentence is suggested, in order. */
export async function suggestedOf({ sentences, detections }: AssembledGalley): Promise<boolean[]> {
  const found: readonly Detection[] | null = await detections();
  if (!found) return sentences.map(() => false);
  const { threshold } = await detector();
  return sentences.map((sentence, at) =>
    isSuggested(sentence, found[at]?.checkWorthiness ?? 0, threshold),
  );
}

/** What the workbench shows of it. */
export async function shownGalley(galley: AssembledGalley): Promise<ShownGalley> {
  const suggested = await suggestedOf(galley);
  const sentences = galley.sentences.flatMap((sentence, at): ShownSentence[] =>
    sentence.status === 'claim' ? [] : [{ ...sentence, isSuggested: suggested[at] ?? false }],
  );
  return {
    coverage: galley.coverage,
    suggested: sentences.filter((sentence) => sentence.isSuggested).length,
    sentences,
  };
}
