import { articleById, currentRevision } from '@/lib/data/articles';
import { strandsOfArticle } from '@/lib/data/carried-passages';
import { claimsOfArticle } from '@/lib/data/claims';
import { type Reader, reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import type { ReadArticle } from '@/lib/domain/article/article';
import { readArticle } from '@/lib/domain/article/article-import';
import { RevisionInput, type RevisionPreview } from '@/lib/domain/article/revision';
import {
  carryStrands,
  countCarried,
  sameWords,
  standingAfter,
  wordsOf,
} from '@/lib/domain/claim/carry-claims';
import { Id } from '@/lib/domain/identity';
import { parse } from '@/lib/services/command';
import type { Context } from '@/lib/services/context';

const Input = RevisionInput.extend({ id: Id });

/**
 * What saving a text as the article's next revision would do to its claims; nothing is written.
 * @throws ClaimdeskError `not_found`, `invalid_input`, `too_large`.
 */
export async function previewRevision(
  context: Context,
  input: { id: string; text: string; format?: RevisionInput['format'] },
): Promise<RevisionPreview> {
  authorize(context.actor, 'article.edit');
  const { id, text, format } = parse(Input, input);
  const db = reader();
  const { title, url } = await articleById(db, id);
  return await previewOf(db, id, title, readArticle({ text, format, url }));
}

/** What a text that has been read would do to the claims of the article, which has this title. */
export async function previewOf(
  db: Reader,
  id: string,
  title: string,
  read: Pick<ReadArticle, 'text' | 'title'>,
): Promise<RevisionPreview> {
  const [last, claims, before] = await Promise.all([
    currentRevision(db, id),
    claimsOfArticle(db, id),
    strandsOfArticle(db, id),
  ]);
  const strands = carryStrands(before, read.text);
  const ofClaim = Map.groupBy(strands, ({ claimId }) => claimId);
  return {
    number: last.number + 1,
    counts: countCarried(strands),
    title: read.title !== null && !sameWords(read.title, title) ? read.title : null,
    claims: claims.flatMap(({ summary: { id: claimId, number, wording, state } }) => {
      const own = ofClaim.get(claimId) ?? [];
      const standing = standingAfter(own);
      if (standing === 'current') return [];
      const passages = own
        .filter(({ became }) => became.outcome !== 'same')
        .map((strand) => ({
          ...wordsOf(strand),
          choices: strand.became.outcome === 'ambiguous' ? strand.became.choices : [],
        }));
      return [{ id: claimId, number, wording, state, standing, passages }];
    }),
  };
}
