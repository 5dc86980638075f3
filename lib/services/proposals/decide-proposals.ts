import { z } from 'zod';
import { articleById, currentRevision, lockArticle, touchArticle } from '@/lib/data/articles';
import {
  holdProposals,
  setProposalStatus,
  acceptProposals as storeAccepted,
} from '@/lib/data/claim-proposals';
import { claimsByIds, insertClaims, setRetiredReason } from '@/lib/data/claims';
import type { Writer } from '@/lib/data/transaction';
import {
  AcceptedProposals,
  type ClaimProposal,
  ProposalIds,
} from '@/lib/domain/claim/claim-proposal';
import { findSentence } from '@/lib/domain/claim/galley/find-sentence';
import { ClaimdeskError, notFound } from '@/lib/domain/errors';
import { Id } from '@/lib/domain/identity';
import { passageAt } from '@/lib/domain/passage/select';
import { readSentences } from '@/lib/services/articles/read-sentences';
import { applyEvent } from '@/lib/services/claims/apply-event';
import { claimAdded } from '@/lib/services/claims/claim-added';
import { command } from '@/lib/services/command';

const AcceptInput = z.object({ articleId: Id, proposals: AcceptedProposals });

/**
 * Makes claims of what the language model proposed, each tied to all the words of its sentence: of
 * all of them, or of none. From here on they are the words of whoever accepts them.
 * @returns the claims in the order given.
 * @throws ClaimdeskError `not_found`; `already_done` for one that is decided; `passage_not_found`
 * where the present text no longer has the sentence.
 */
export const acceptProposals = command('claim.add', AcceptInput, async ({ tx, at }, input) => {
  const { articleId, proposals } = input;
  await lockArticle(tx, articleId);
  const { language } = await articleById(tx, articleId);
  const revision = await currentRevision(tx, articleId);
  const { sentences } = readSentences(revision, language);
  const open = await holdOpen(tx, articleId, proposals);
  const claims = proposals.map(({ id: _, ...said }, index) => {
    const { sentence, wording, kind, claimant } = proposalAt(open, index);
    const place = findSentence(sentences, { exact: sentence }, `proposals.${index}.id`);
    return {
      content: { wording, kind, claimant, priority: 'normal' as const, ...said },
      origin: null,
      importKey: null,
      passages: [passageAt(revision.text, place.start, place.end)],
    };
  });
  const added = await insertClaims(tx, articleId, revision.id, claims, at);
  await storeAccepted(
    tx,
    added.map(({ id: claimId }, index) => ({ id: proposalAt(open, index).id, claimId })),
  );
  return {
    result: await claimsByIds(
      tx,
      added.map(({ id }) => id),
    ),
    events: added.flatMap((claim, index) => {
      const { id: proposalId, model, wording } = proposalAt(open, index);
      return [
        claimAdded(articleId, claim),
        {
          type: 'proposal.accepted' as const,
          articleId,
          claimId: claim.id,
          proposalId,
          model,
          wording,
        },
      ];
    }),
  };
});

const Decision = z.object({ articleId: Id, ids: ProposalIds });

/** Puts proposals away for good. @throws ClaimdeskError `not_found`, `already_done`. */
export const dismissProposals = command('sentence.mark', Decision, async (work, input) => {
  const { tx, at } = work;
  const { articleId, ids } = input;
  await lockArticle(tx, articleId);
  const open = await holdOpen(
    tx,
    articleId,
    ids.map((id) => ({ id })),
  );
  await setProposalStatus(tx, ids, 'dismissed');
  await touchArticle(tx, articleId, at);
  return {
    result: { proposals: open.length },
    events: open.map(({ id, wording }) => ({
      type: 'proposal.dismissed' as const,
      articleId,
      proposalId: id,
      wording,
    })),
  };
});

const TAKEN_BACK = 'Taken back after it was accepted from a proposal.';

/**
 * The way back from either decision: the proposals wait again, and claims that came of them are
 * retired.
 * @throws ClaimdeskError `not_found`; `transition_refused` when one of the claims is settled by now.
 */
export const reopenProposals = command('claim.retire', Decision, async (work, input) => {
  const { tx, at } = work;
  const { articleId, ids } = input;
  const held = await holdProposals(tx, articleId, ids);
  if (held.length < new Set(ids).size) throw notFound('proposal');
  const claimIds = held.flatMap(({ claimId }) => claimId ?? []).sort();
  for (const id of claimIds) {
    await applyEvent(tx, id, 'retire', at, () => setRetiredReason(tx, id, TAKEN_BACK));
  }
  await setProposalStatus(tx, ids, 'open');
  return {
    result: { proposals: held.length },
    events: [
      ...claimIds.map((claimId) => ({
        type: 'claim.retired' as const,
        articleId,
        claimId,
        reason: TAKEN_BACK,
      })),
      ...held.map(({ id, wording, status, claimId }) => ({
        type: 'proposal.reopened' as const,
        articleId,
        proposalId: id,
        wording,
        former: { status, claimId },
      })),
    ],
  };
});

/** In the order given. @throws ClaimdeskError `not_found`, `already_done`. */
async function holdOpen(
  tx: Writer,
  articleId: string,
  wanted: readonly { id: string }[],
): Promise<ClaimProposal[]> {
  const ids = wanted.map(({ id }) => id);
  const held = new Map((await holdProposals(tx, articleId, ids)).map((one) => [one.id, one]));
  return ids.map((id, index) => {
    const proposal = held.get(id);
    if (!proposal) throw notFound('proposal');
    if (proposal.status === 'open' && ids.indexOf(id) === index) return proposal;
    const message = 'This proposal is decided already: nothing was changed.';
    throw new ClaimdeskError('already_done', message, [{ path: `${index}`, message }]);
  });
}

function proposalAt(proposals: readonly ClaimProposal[], index: number): ClaimProposal {
  const proposal = proposals[index];
  if (!proposal) throw new Error('There are fewer proposals than were held.');
  return proposal;
}
