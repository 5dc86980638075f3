import { z } from 'zod';
import { lockArticle, touchArticle } from '@/lib/data/articles';
import {
  holdProposals,
  setProposalStatus,
  acceptProposals as storeAccepted,
} from '@/lib/data/claim-proposals';
import { markAgain } from '@/lib/data/sentence-marks';
import type { Writer } from '@/lib/data/transaction';
import type { ClaimProposal } from '@/lib/domain/claim/claim-proposal';
import { notFound } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import type { Invertible } from '@/lib/domain/undo/ways-back';
import { unmarkSentences } from '@/lib/services/articles/mark-sentences';
import { command } from '@/lib/services/command';
import { cancelProposals } from '@/lib/services/proposals/ask-for-proposals';
import { changedSince, type Inverse, known } from '@/lib/services/undo/inverse';

type Types = Extract<
  Invertible,
  `sentence.${string}` | `proposal.${string}` | `proposals.${string}`
>;

const markOnceMore = command(
  'sentence.mark',
  z.object({ articleId: Id, markId: Id }),
  async ({ tx, at }, { articleId, markId }) => {
    await lockArticle(tx, articleId);
    const { id, kind, reason, words } = await markAgain(tx, markId, at);
    await touchArticle(tx, articleId, at);
    return {
      result: id,
      events: [
        {
          type: 'sentence.marked',
          articleId,
          markId: id,
          kind,
          reason,
          words,
          former: { markId: null },
        },
      ],
    };
  },
);

const Proposal = z.object({ articleId: Id, id: Id });

async function hold(tx: Writer, articleId: string, id: string): Promise<ClaimProposal> {
  await lockArticle(tx, articleId);
  const [proposal] = await holdProposals(tx, articleId, [id]);
  if (!proposal) throw notFound('proposal');
  return proposal;
}

/** A proposal waits again; the claim that it became is another matter. */
const waitAgain = command('sentence.mark', Proposal, async ({ tx, at }, { articleId, id }) => {
  const { status, claimId, wording } = await hold(tx, articleId, id);
  if (status === 'open') throw changedSince();
  await setProposalStatus(tx, [id], 'open');
  await touchArticle(tx, articleId, at);
  return {
    result: id,
    events: [
      {
        type: 'proposal.reopened',
        articleId,
        proposalId: id,
        wording,
        former: { status, claimId },
      },
    ],
  };
});

/** A proposal is decided as it was. */
const decideAgain = command(
  'sentence.mark',
  Proposal.extend({ claimId: Id.nullable() }),
  async ({ tx, at }, { articleId, id, claimId }) => {
    const { status, wording, model } = await hold(tx, articleId, id);
    if (status !== 'open') throw changedSince();
    const about = { articleId, proposalId: id, wording };
    await touchArticle(tx, articleId, at);
    if (claimId === null) {
      await setProposalStatus(tx, [id], 'dismissed');
      return { result: id, events: [{ type: 'proposal.dismissed' as const, ...about }] };
    }
    await storeAccepted(tx, [{ id, claimId }]);
    return {
      result: id,
      events: [{ type: 'proposal.accepted' as const, ...about, claimId, model }],
    };
  },
);

export const sentenceInverses: { [Type in Types]: Inverse<Type> } = {
  'sentence.marked': async ({ articleId, markId, former }, { context }) => {
    await unmarkSentences(context, { articleId, markIds: [markId] });
    const before = known(former).markId;
    if (before) await markOnceMore(context, { articleId, markId: before });
  },
  'sentence.unmarked': ({ articleId, markId }, { context }) =>
    markOnceMore(context, { articleId, markId }),
  'proposals.asked': ({ articleId }, { context }) => cancelProposals(context, { articleId }),
  'proposal.accepted': ({ articleId, proposalId }, { context }) =>
    waitAgain(context, { articleId, id: proposalId }),
  'proposal.dismissed': ({ articleId, proposalId }, { context }) =>
    waitAgain(context, { articleId, id: proposalId }),
  'proposal.reopened': async ({ articleId, proposalId, former }, { context }) => {
    const { status, claimId } = known(former);
    if (status !== 'open') await decideAgain(context, { articleId, id: proposalId, claimId });
  },
};
