import { z } from 'zod';
import { articleById, currentRevision } from '@/lib/data/articles';
import { claimsOfArticle } from '@/lib/data/claims';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import { GalleyItem, type GalleyPage } from '@/lib/domain/claim/galley/galley-page';
import type { PlacedSuggestion } from '@/lib/domain/claim/galley/shown-galley';
import { suggestionOf } from '@/lib/domain/claim/galley/suggestion';
import { Id } from '@/lib/domain/identity';
import { assembleGalley, suggestedOf } from '@/lib/services/articles/assemble-galley';
import { readSentences } from '@/lib/services/articles/read-sentences';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';

const Input = z.object({
  articleId: Id,
  status: GalleyItem.shape.status.optional(),
  /** Only sentences that start at this UTF-16 offset or behind it. */
  from: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(500),
});

/** An article's sentences with what has become of each. @throws ClaimdeskError `not_found`. */
export async function getGalley(
  context: Context,
  input: z.input<typeof Input>,
): Promise<GalleyPage> {
  authorize(context.actor, 'article.read');
  const { articleId, status, from, limit } = parse(Input, input);
  const db = context.tx ?? reader();
  const article = await articleById(db, articleId);
  const [revision, claims] = await Promise.all([
    currentRevision(db, articleId),
    claimsOfArticle(db, articleId),
  ]);
  const galley = await assembleGalley(db, {
    article,
    revision,
    claims: claims.map(({ summary }) => summary),
  });
  const suggested = await suggestedOf(galley);
  const detections = await galley.detections();
  const fitting = galley.sentences
    .map((sentence, at) => ({ ...sentence, at }))
    .filter((one) => one.start >= from && (status === undefined || one.status === status));
  const next = fitting[limit];
  return {
    revision: revision.number,
    coverageRequired: article.coverageRequired,
    coverage: galley.coverage,
    suggested: suggested.filter(Boolean).length,
    items: fitting.slice(0, limit).map(({ at, ...sentence }) => {
      const words = revision.text.slice(sentence.start, sentence.end);
      return {
        ...sentence,
        words,
        isSuggested: suggested[at] ?? false,
        suggestion: suggestionOf(words, detections?.[at] ?? null),
      };
    }),
    nextCursor: next ? String(next.start) : null,
  };
}

/** How many sentences' suggestions a page gets: an hour's work, and no more than 200 KB. */
const AROUND = { before: 100, after: 400 };

/**
 * What the detector makes of the sentences around an offset of the article's present text.
 * @throws ClaimdeskError `not_found`.
 */
export async function suggestionsAround(
  context: Context,
  articleId: string,
  offset: number,
): Promise<PlacedSuggestion[]> {
  authorize(context.actor, 'article.read');
  const db = reader();
  const [{ language }, revision] = await Promise.all([
    articleById(db, articleId),
    currentRevision(db, articleId),
  ]);
  const read = readSentences(revision, language);
  const found = await read.detections();
  const here = read.sentences.findIndex(({ end }) => end > offset);
  const at = here === -1 ? read.sentences.length : here;
  const first = Math.max(0, at - AROUND.before);
  return read.sentences.slice(first, at + AROUND.after).map(({ start, end }, index) => ({
    start,
    ...suggestionOf(revision.text.slice(start, end), found?.[first + index] ?? null),
  }));
}
