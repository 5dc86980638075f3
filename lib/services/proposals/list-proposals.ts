import { articleById, currentRevision } from '@/lib/data/articles';
import { proposalsOfArticle } from '@/lib/data/claim-proposals';
import { latestJobOn } from '@/lib/data/jobs';
import { reader } from '@/lib/data/transaction';
import { authorize } from '@/lib/domain/access/permissions';
import type { ArticleProposals } from '@/lib/domain/claim/claim-proposal';
import { wordingKey } from '@/lib/domain/claim/galley/wording-key';
import { env } from '@/lib/env';
import { readSentences } from '@/lib/services/articles/read-sentences';
import type { Context } from '@/lib/services/context';

/** What the desk's language model proposes for an article. @throws ClaimdeskError `not_found`. */
export async function listProposals(
  context: Context,
  articleId: string,
): Promise<ArticleProposals> {
  authorize(context.actor, 'article.read');
  const db = context.tx ?? reader();
  const { language } = await articleById(db, articleId);
  const [revision, job, open] = await Promise.all([
    currentRevision(db, articleId),
    latestJobOn(db, 'claims.propose', articleId),
    proposalsOfArticle(db, articleId, 'open'),
  ]);
  const places = new Map<string, number>();
  for (const { key, start } of open.length > 0 ? readSentences(revision, language).sentences : []) {
    if (!places.has(key)) places.set(key, start);
  }
  const placed = open.flatMap((proposal) => {
    const start = places.get(wordingKey(proposal.sentence));
    return start === undefined ? [] : [{ proposal, start }];
  });
  return {
    model: env().languageModel?.model ?? null,
    job,
    items: placed.toSorted((a, b) => a.start - b.start).map(({ proposal }) => proposal),
  };
}
