import { articleById } from '@/lib/data/articles';
import { assessmentsOfClaims } from '@/lib/data/assessments';
import { claimById } from '@/lib/data/claims';
import { ratingIdOf, scaleById } from '@/lib/data/rating-scales';
import { insertVerdict } from '@/lib/data/verdicts';
import { userOf } from '@/lib/domain/access/actor';
import { type Verdict, VerdictInput } from '@/lib/domain/assessment/assessment';
import { ratingOf } from '@/lib/domain/assessment/scales';
import { Id, Version } from '@/lib/domain/identity';
import { applyEvent } from '@/lib/services/claims/apply-event';
import { command } from '@/lib/services/command';

const Input = VerdictInput.extend({ claimId: Id, expectedVersion: Version.optional() });

/** Settles the desk's verdict on a claim, drawn from the assessments that are live now. */
export const settleVerdict = command('verdict.settle', Input, async (work, input) => {
  const { tx, at } = work;
  const editor = userOf(work.actor);
  const { claimId, reason, expectedVersion } = input;
  const claim = await claimById(tx, claimId);
  const { ratingScaleId } = await articleById(tx, claim.articleId);
  const rating = ratingOf(await scaleById(tx, ratingScaleId), input.rating);

  let settled: Verdict | undefined;
  const settle = async () => {
    const assessments = await assessmentsOfClaims(tx, [claimId]);
    settled = await insertVerdict(
      tx,
      {
        claimId,
        ratingId: await ratingIdOf(tx, ratingScaleId, rating.key),
        reason,
        settledById: editor.id,
        assessmentIds: assessments.filter(({ status }) => status === 'live').map(({ id }) => id),
      },
      at,
    );
  };
  const { articleId } = await applyEvent(tx, claimId, 'settle', at, settle, expectedVersion);
  if (!settled) throw new Error('The verdict was not written.');
  return {
    result: settled,
    events: [
      { type: 'verdict.settled', articleId, claimId, verdictId: settled.id, rating: rating.key },
    ],
  };
});
