import { z } from 'zod';
import {
  articleById,
  currentRevision,
  insertRevision,
  lockArticle,
  raiseArticleVersion,
} from '@/lib/data/articles';
import {
  insertCarried,
  leavePassages,
  resolveCarriedOfArticle,
  strandsOfArticle,
} from '@/lib/data/carried-passages';
import { type LockedClaim, lockClaimsOfArticle } from '@/lib/data/claim-state';
import { revisionsOfArticle } from '@/lib/data/revisions';
import { sha256 } from '@/lib/data/sha256';
import { reopenVerdicts } from '@/lib/data/verdicts';
import { type ArticleText, Block, type Revision } from '@/lib/domain/article/article';
import { readArticle } from '@/lib/domain/article/article-import';
import { type RevisedArticle, RevisionInput } from '@/lib/domain/article/revision';
import type { AuditEvent } from '@/lib/domain/audit/events';
import {
  type CarriedStrand,
  carryStrands,
  countCarried,
  needsTelling,
  reopeningReason,
  standingAfter,
  toldOf,
  wordsOf,
} from '@/lib/domain/claim/carry-claims';
import { ClaimdeskError, staleVersion } from '@/lib/domain/errors';
import { Id, Version } from '@/lib/domain/identity';
import { applyEventToAll } from '@/lib/services/claims/apply-event';
import { command, type Outcome, type Work } from '@/lib/services/command';

const Target = z.object({ id: Id, expectedVersion: Version });

/**
 * Saves the next text of an article and finds every claim in it again: all of it, or nothing.
 * Claims whose words changed or are in doubt go back to review, those whose words are gone are
 * withdrawn from the text, and each of these is told in the history.
 * @throws ClaimdeskError `not_found`, `stale_version`, `invalid_input`, `too_large`; `already_done`
 * when the text is the same.
 */
export const reviseArticle = command(
  'article.edit',
  RevisionInput.extend(Target.shape),
  async (work, { id, expectedVersion, text, format }) => {
    const { url } = await articleById(work.tx, id);
    return await revise(work, id, expectedVersion, readArticle({ text, format, url }));
  },
);

/**
 * Makes a text that has been read the article's next revision, within a command that may do so.
 * @throws ClaimdeskError `not_found`, `stale_version`, `already_done`.
 */
export async function revise(
  { tx, actor, at }: Work,
  articleId: string,
  expectedVersion: number,
  { text, blocks }: ArticleText,
): Promise<Outcome<RevisedArticle>> {
  // Claims before the article's row, in the order in which every other command takes the two; the
  // second time for those that were added before the article's row was held.
  await lockClaimsOfArticle(tx, articleId);
  await lockArticle(tx, articleId);
  const claims = await lockClaimsOfArticle(tx, articleId);
  const article = await articleById(tx, articleId);
  if (article.version !== expectedVersion) throw staleVersion('article', article.version);
  const last = await currentRevision(tx, articleId);
  refuseSameText(last, { text, blocks });

  const number = last.number + 1;
  const strands = carryStrands(await strandsOfArticle(tx, articleId), text);
  const byId = actor.kind === 'user' ? actor.id : null;
  await leavePassages(tx, articleId);
  await resolveCarriedOfArticle(tx, articleId, { at, byId });
  const revisionId = await insertRevision(
    tx,
    { articleId, number, text, blocks, textSha256: sha256(text), createdById: byId },
    at,
  );
  await insertCarried(tx, revisionId, strands, { at, byId });

  const ofClaim = Map.groupBy(strands, ({ claimId }) => claimId);
  const told = claims.flatMap((claim): Told[] => {
    const own = ofClaim.get(claim.id) ?? [];
    return needsTelling(own) ? [{ claim, strands: own }] : [];
  });
  const unsure = told.filter((one) =>
    ['changed', 'ambiguous'].includes(standingAfter(one.strands)),
  );
  const reopened = await reopenVerdicts(
    tx,
    unsure.map(({ claim }) => claim.id),
  );
  const isTold = new Set(told.map(({ claim }) => claim.id));
  const states = await applyEventToAll(tx, claims, 'revise', at, ({ id }) => isTold.has(id));
  const version = await raiseArticleVersion(tx, articleId, at);

  const counts = countCarried(strands);
  const [heading] = await revisionsOfArticle(tx, articleId);
  if (!heading) throw new Error('The revision was not written.');
  return {
    result: { ...heading, articleId, version, ...counts },
    events: [
      { type: 'article.revised', articleId, revision: number, ...counts },
      ...told.flatMap(({ claim, strands }): AuditEvent[] => {
        const state = states.get(claim.id) ?? claim.state;
        const standing = standingAfter(strands);
        const outcome = standing === 'current' ? 'same' : standing;
        const passages = toldOf(strands).map(wordsOf);
        const about = { articleId, claimId: claim.id, state };
        const verdictId = reopened.get(claim.id);
        const reason = reopeningReason(number, strands);
        return [
          { type: 'claim.carried', ...about, revision: number, outcome, passages },
          ...(verdictId
            ? [{ type: 'verdict.reopened' as const, ...about, verdictId, reason }]
            : []),
        ];
      }),
    ],
  };
}

/** A claim that the history tells of, with what became of its passages. */
type Told = { claim: LockedClaim; strands: CarriedStrand[] };

function refuseSameText(last: Revision, next: ArticleText): void {
  const isSame =
    last.text === next.text &&
    JSON.stringify(last.blocks) === JSON.stringify(Block.array().parse(next.blocks));
  if (!isSame) return;
  const message = `This is the text of revision ${last.number}: there is nothing to save.`;
  throw new ClaimdeskError('already_done', message, [{ path: 'text', message }]);
}
