import { z } from 'zod';
import { articleById, currentRevision, lockArticle, touchArticle } from '@/lib/data/articles';
import { insertMarks, retireMarks } from '@/lib/data/sentence-marks';
import { refuseOtherWords } from '@/lib/domain/claim/galley/find-sentence';
import { MarkContent, SentencesInput } from '@/lib/domain/claim/galley/sentence-mark';
import { wordingKey } from '@/lib/domain/claim/galley/wording-key';
import { notFound } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { readSentences } from '@/lib/services/articles/read-sentences';
import { command } from '@/lib/services/command';

const MarkInput = MarkContent.safeExtend({ articleId: Id, sentences: SentencesInput });

/**
 * Says of sentences that they hold an opinion, cannot be checked, or were wrongly suggested: of all
 * of them, or of none. What was said of them before is kept as history.
 * @throws ClaimdeskError `not_found`; `passage_not_found` for words that no sentence of the present
 * text has.
 */
export const markSentences = command('sentence.mark', MarkInput, async (work, input) => {
  const { tx, actor, at } = work;
  const { articleId, sentences, kind, reason } = input;
  await lockArticle(tx, articleId);
  const { language } = await articleById(tx, articleId);
  const read = readSentences(await currentRevision(tx, articleId), language);
  refuseOtherWords(read.sentences, sentences, (index) => `sentences.${index}`);
  const different = new Map(sentences.map((words) => [wordingKey(words), words]));
  const createdById = actor.kind === 'user' ? actor.id : null;
  const { marks, replaced } = await insertMarks(
    tx,
    articleId,
    [...different.values()],
    { kind, reason, createdById },
    at,
  );
  await touchArticle(tx, articleId, at);
  return {
    result: marks,
    events: marks.map(({ id, words, ...mark }) => ({
      type: 'sentence.marked' as const,
      articleId,
      markId: id,
      kind: mark.kind,
      reason: mark.reason,
      words,
      former: { markId: replaced.get(id) ?? null },
    })),
  };
});

const UnmarkInput = z.object({ articleId: Id, markIds: z.array(Id).min(1).max(5000) });

/**
 * Takes marks off again, so that their sentences are open. A mark that is off already is passed over.
 * @throws ClaimdeskError `not_found` when none of them is on.
 */
export const unmarkSentences = command(
  'sentence.mark',
  UnmarkInput,
  async ({ tx, at }, { articleId, markIds }) => {
    await lockArticle(tx, articleId);
    const marks = await retireMarks(tx, articleId, markIds);
    if (marks.length === 0) throw notFound('mark');
    await touchArticle(tx, articleId, at);
    return {
      result: marks,
      events: marks.map(({ id, kind, words }) => ({
        type: 'sentence.unmarked' as const,
        articleId,
        markId: id,
        kind,
        words,
      })),
    };
  },
);
